"""``python -m consilience``: the command line without its script."""

from consilience.cli.main import main

if __name__ == "__main__":
    main()
