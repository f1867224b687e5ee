"""Write the bill of materials of an installation: CycloneDX 1.6, JSON.

Run as ``make sbom``. It lists the Python packages that the program runs with, from the lock and
the licences that the installed packages state, and the packages whose code was built into the
front end, which tools that look at Python alone do not see. No clock and no random number: the same
lock gives the same file.
"""

import base64
import json
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from tools.licences import licence_of
from tools.locked import Bundled, Locked, read_bundle, read_lock

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements" / "runtime.txt"
FRONT_LOCK = ROOT / "frontend" / "package-lock.json"

JsonObject = dict[str, Any]


def bill() -> JsonObject:
    """The bill of this machine's kind of installation, as a CycloneDX document."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    here = [package for package in read_lock(LOCK) if applies(package)]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": project["name"],
                "name": project["name"],
                "version": project["version"],
                "licenses": [{"expression": project["license"]}],
            }
        },
        "components": [
            *(python_component(package) for package in here),
            *(front_end_component(package) for package in read_bundle(FRONT_LOCK)),
        ],
    }


def applies(package: Locked) -> bool:
    """Whether a locked package is for this Python and platform."""
    marker = package.requirement.marker
    return marker is None or marker.evaluate()


def python_component(package: Locked) -> JsonObject:
    """A package that is installed beside the program."""
    purl = f"pkg:pypi/{package.name}@{package.version}"
    files = [{"name": "locked-file", "value": one} for one in package.hashes]
    return {
        **component(package.name, package.version, purl, stated_licence(package.name)),
        "properties": files,
    }


def front_end_component(package: Bundled) -> JsonObject:
    """A package whose code stands in the dossier."""
    purl = f"pkg:npm/{package.name.replace('@', '%40')}@{package.version}"
    digest = base64.b64decode(package.integrity.removeprefix("sha512-")).hex()
    return {
        **component(package.name, package.version, purl, package.licence),
        "hashes": [{"alg": "SHA-512", "content": digest}],
    }


def component(name: str, number: str, purl: str, licence: str) -> JsonObject:
    """What every component tells."""
    told = {"licenses": [{"expression": licence}]} if licence else {}
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": number,
        "purl": purl,
        **told,
    }


def stated_licence(name: str) -> str:
    """The licence that an installed package states; empty where it is not installed."""
    try:
        return licence_of(distribution(name))
    except PackageNotFoundError:
        return ""


def main() -> None:
    """Write the bill to the file named on the command line, or to standard output."""
    text = json.dumps(bill(), indent=1, ensure_ascii=False) + "\n"
    if len(sys.argv) == 1:
        sys.stdout.write(text)
        return
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    print(f"{target}: what an installation is made of")


if __name__ == "__main__":
    main()
