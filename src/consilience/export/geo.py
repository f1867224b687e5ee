"""GeoJSON (RFC 7946): a point for each event or claim at each place that is resolved."""

from consilience.export.csv_files import json_bytes
from consilience.export.formats import Files, Options
from consilience.export.occurrences import Occurrence, occurrences
from consilience.export.source import Source
from consilience.export.tables import joined
from consilience.model.claim import Claim, PlaceMention
from consilience.model.record import Record

Json = dict[str, object]
FILE = "places.geojson"
_WHERE_PREC = {"point": 1, "city": 1, "district": 3, "region": 4, "country": 6, "area": 5}
_GEO_PRECISION = {"point": 1, "city": 1, "district": 2, "region": 3, "country": 3, "area": 3}


def files(record: Record, _options: Options) -> Files:
    """One feature collection."""
    source = Source.of(record)
    features = [feature for each in occurrences(source) for feature in _features(each, source)]
    return {FILE: json_bytes({"type": "FeatureCollection", "features": features})}


def _features(occurrence: Occurrence, source: Source) -> list[Json]:
    told: dict[tuple[float, float], tuple[PlaceMention, list[Claim]]] = {}
    for claim in occurrence.claims:
        for place in claim.places:
            if place.latitude is not None and place.longitude is not None:
                key = (place.longitude, place.latitude)
                told.setdefault(key, (place, []))[1].append(claim)
    return [
        _feature(occurrence, number, place, claims, source)
        for number, (place, claims) in enumerate(told.values(), 1)
    ]


def _feature(
    occurrence: Occurrence, number: int, place: PlaceMention, claims: list[Claim], source: Source
) -> Json:
    precision = place.precision or "area"
    event = source.events.get(occurrence.id)
    return {
        "type": "Feature",
        "id": f"{occurrence.id}-{number}",
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": {
            "id": occurrence.id,
            "title": occurrence.title,
            "event_type": event.event_type if event else claims[0].event_type,
            "modality": event.status.modality if event else claims[0].modality,
            "first_day": occurrence.first,
            "last_day": occurrence.last,
            "place": " ".join(place.text.split()),
            "place_role": place.role,
            "precision": precision,
            "where_prec": _WHERE_PREC[precision],
            "geo_precision": _GEO_PRECISION[precision],
            "country": place.country,
            "admin1": place.admin1,
            "accounts": joined(source.label(claim.report) for claim in claims),
            "who_says": joined(source.voucher(claim) for claim in claims),
            "passages": [
                {
                    "account": source.label(claim.report),
                    "report": claim.report,
                    "claim": claim.id,
                    "start": claim.start,
                    "end": claim.end,
                    "quotation": " ".join(claim.text.split()),
                }
                for claim in {each.id: each for each in claims}.values()
            ],
            "numbers": _numbers(occurrence),
        },
    }


def _numbers(occurrence: Occurrence) -> list[Json]:
    return [
        {
            "counted": each.counted,
            "measures": each.slot,
            "unit": each.unit,
            "low": each.low,
            "best": each.best,
            "high": each.high,
        }
        for each in occurrence.estimates
    ]
