"""Writes what openpyxl reads of an .xlsx file as JSON: python3 dump.py workbook.xlsx > dump.json

No part of this project reads the file: a host filled from the dump does not agree with our reader by construction.
"""

import json
import re
import sys

import openpyxl
from openpyxl.reader import excel
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

# dates stay the numbers they are stored as
_apply_stylesheet = excel.apply_stylesheet


def _without_dates(archive, workbook):
    _apply_stylesheet(archive, workbook)
    workbook._date_formats = set()
    if hasattr(workbook, "_timedelta_formats"):
        workbook._timedelta_formats = set()


excel.apply_stylesheet = _without_dates


def formula_of(cell):
    if cell.data_type != "f":
        return None
    value = getattr(cell.value, "text", cell.value)
    return value if value.startswith("=") else "=" + value


def cells_of(with_formulas, with_values):
    found = {}
    for row in with_formulas.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            result = with_values[cell.coordinate]
            formula = formula_of(cell)
            entry = {}
            if result.value is not None:
                entry["value"] = result.value
            if result.data_type == "e":
                entry["error"] = True
            if formula is not None:
                entry["formula"] = formula
            if cell.number_format != "General":
                entry["format"] = cell.number_format
            found[cell.coordinate] = entry
    return found


def hidden_columns(sheet):
    found = []
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            found += [get_column_letter(at) for at in range(dimension.min, dimension.max + 1)]
    return found


def sheet_of(with_formulas, with_values):
    return {
        "name": with_formulas.title,
        "state": with_formulas.sheet_state,
        "protected": with_formulas.protection.sheet,
        "cells": cells_of(with_formulas, with_values),
        "merges": sorted(str(area) for area in with_formulas.merged_cells.ranges),
        "hiddenRows": sorted(at for at, row in with_formulas.row_dimensions.items() if row.hidden),
        "hiddenColumns": hidden_columns(with_formulas),
        "tables": [{"name": table.displayName, "area": table.ref} for table in with_formulas.tables.values()],
    }


def main(path):
    with_formulas = openpyxl.load_workbook(path)
    with_values = openpyxl.load_workbook(path, data_only=True)
    names = []
    for name in with_formulas.defined_names.definedName:
        entry = {"name": name.name, "formula": name.attr_text}
        if name.localSheetId is not None:
            entry["sheet"] = with_formulas.sheetnames[name.localSheetId]
        names.append(entry)
    dump = {
        "by": "openpyxl " + openpyxl.__version__,
        "date1904": with_formulas.epoch == CALENDAR_MAC_1904,
        "names": names,
        "sheets": [sheet_of(sheet, with_values[sheet.title]) for sheet in with_formulas.worksheets],
    }
    write(dump)


def write(dump):
    """One line for each cell, so that a change shows as one."""
    text = json.dumps(dump, ensure_ascii=False, indent=1)
    print(re.sub(r"(\"[A-Z]+\d+\": \{)([^{}]*)(\})", lambda found: re.sub(r"\n *", " ", found.group(0)), text))


main(sys.argv[1])
