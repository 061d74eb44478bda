"""Figures of a report, by their names."""

import json

from models.benchmark.benchmark import Report


def by_name(report: Report) -> dict[str, dict]:
    return {case["case"]: case for case in json.loads(json.dumps(report.document()))["cases"]}
