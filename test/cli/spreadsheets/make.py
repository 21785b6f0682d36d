#!/usr/bin/python3
"""Makes the spreadsheets of spreadsheets.test.ts with LibreOffice Calc, as officials make them.

    /usr/bin/python3 test/cli/spreadsheets/make.py      (needs soffice, python3-uno and Node 24)

tartu.xlsx         one sheet, groups of headings under a merged title, faults planted
tartu-mended.xlsx  the rows that came back from it, mended
merged.xlsx        headings in two rows, merged downwards where nothing is below them; a bad row
languages.xlsx     a sheet each with headings in Italian, Swedish, Estonian and Hungarian
workbook.xlsx      all kinds of records, pointing at each other, in sheets in the wrong order
workbook-mended.xlsx  the rows that came back from it, mended
template.xlsx      an empty template, opened, saved as .ods, opened, filled in and saved as .xlsx
round-trip.xlsx    an export of workbook.xlsx and NASTY, opened, saved as .ods, opened and saved as .xlsx
round-trip.csv     an export of its practices as CSV, opened with formulas on, saved again
"""
import datetime
import os
import subprocess
import tempfile
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.join(HERE, "..", "..", "..")
DAY = datetime.date
ESTONIAN = Locale("et", "EE", "")


class Formula(str):
    pass


class Money(float):
    pass


class Percent(float):
    pass


class Month(datetime.date):
    """A day that is shown as 10.2019."""


class Office:
    """LibreOffice without a window, in a profile of its own."""

    FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8", ".fods": "OpenDocument Spreadsheet Flat XML", ".csv": "Text - txt - csv (StarCalc)"}

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory()
        pipe = f"exchange{os.getpid()}"
        command = ["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;", f"-env:UserInstallation=file://{self.profile.name}"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for attempt in range(120):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        self.process.wait(30)
        self.profile.cleanup()

    def open(self, path=None, options=None):
        url = "private:factory/scalc" if path is None else f"file://{os.path.abspath(path)}"
        arguments = [prop("Hidden", True)]
        if options is not None:
            arguments += [prop("FilterName", self.FILTERS[".csv"]), prop("FilterOptions", options)]
        return self.desktop.loadComponentFromURL(url, "_blank", 0, tuple(arguments))

    def save(self, document, path, options=None):
        arguments = [prop("FilterName", self.FILTERS[os.path.splitext(path)[1]])]
        if options is not None:
            arguments.append(prop("FilterOptions", options))
        document.storeToURL(f"file://{os.path.abspath(path)}", tuple(arguments))
        document.close(True)


def prop(name, value):
    return PropertyValue(name, 0, value, 0)


def put(document, cell, value):
    """A value as somebody types it or formats it in an Estonian office."""

    def formatted(number, code):
        key = document.NumberFormats.queryKey(code, ESTONIAN, False)
        cell.setValue(float(number))
        cell.NumberFormat = key if key >= 0 else document.NumberFormats.addNew(code, ESTONIAN)

    if value is None:
        return
    if isinstance(value, Formula):
        cell.setFormula(value)
    elif isinstance(value, bool):
        formatted(value, "BOOLEAN")
    elif isinstance(value, Money):
        formatted(value, "#,##0.00 [$€-425]")
    elif isinstance(value, Percent):
        formatted(value, "0%")
    elif isinstance(value, (int, float)):
        cell.setValue(float(value))
    elif isinstance(value, Month):
        formatted((value - DAY(1899, 12, 30)).days, "MM.YYYY")
    elif isinstance(value, DAY):
        formatted((value - DAY(1899, 12, 30)).days, "DD.MM.YYYY")
    else:
        cell.setString(value)
        cell.IsTextWrapped = "\n" in value


def fill(document, sheet, rows, top=0):
    for y, row in enumerate(rows, top):
        for x, value in enumerate(row):
            put(document, sheet.getCellByPosition(x, y), value)


def merge(sheet, left, right, row, text, rows=1):
    sheet.getCellRangeByPosition(left, row, right, row + rows - 1).merge(True)
    cell = sheet.getCellByPosition(left, row)
    cell.setString(text)
    cell.CharWeight = 150.0
    cell.HoriJustify = uno.Enum("com.sun.star.table.CellHoriJustify", "CENTER")


def workbook(office, path, sheets):
    document = office.open()
    for at, (name, rows) in enumerate(sheets.items()):
        if at > 0:
            document.Sheets.insertNewByName(name, at)
        sheet = document.Sheets.getByIndex(at)
        sheet.Name = name
        fill(document, sheet, rows)
    office.save(document, path)


def exchange(folder, *arguments, code=0):
    """Runs the command line on a database in this folder. `code`: 1 where faults were planted."""
    command = ["node", os.path.join(PROJECT, "server", "cli", "main.ts"), *arguments]
    done = subprocess.run(command, env={**os.environ, "DATABASE": os.path.join(folder, "catalogue.db")}, capture_output=True, text=True)
    if done.returncode != code:
        raise SystemExit(f"{arguments}: {done.returncode}\n{done.stderr}")


def rows_of(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    return [[sheet.getCellByPosition(x, y) for x in range(end.EndColumn + 1)] for y in range(end.EndRow + 1)]


def mend(office, source, target, mending):
    """Writes into the rows that came back. `mending`: sheet → slug → heading → value."""
    document = office.open(source)
    for name, records in mending.items():
        table = rows_of(document.Sheets.getByName(name))
        head = next(row for row in table if any(cell.String in ("Slug", "Practice") for cell in row))
        names = [cell.String for cell in head]
        column = {name: next(x for x, each in enumerate(names) if each == name or each.endswith(f" {name}")) for values in records.values() for name in values}
        for slug, values in records.items():
            # Of rows with the same slug the last one is mended.
            row = [row for row in table if row[0].String == slug][-1]
            for heading, value in values.items():
                put(document, row[column[heading]], value)
    office.save(document, target)


TARTU = ["Slug", "Title", "City", "Language", "Summary", "What was done", "Type", "Stage", "Level of government", "Start date", "Still running", "Better", "Record kind", "Confidence", "Keywords", "amount", "currency", "phase", "link", "type", "link", "type", "indicator", "before", "after", "period", "certainty", "Kommentaar", "Sisemine viide"]


def practice(slug, **given):
    row = {"slug": slug, "title": f"Practice {slug}", "city": "Tartu", "language": "en", "summary": "A short text.", "done": "What was done.", "type": "Service", "stage": "Running", "level": "Local", "start": None, "ongoing": "yes", "better": False, "kind": "Good practice", "confidence": "Stated by a source", "tags": "e-services; participation", "amount": None, "currency": None, "phase": None, "link": f"https://tartu.example/{slug}", "type1": "Web page", "link2": None, "type2": None, "indicator": None, "before": None, "after": None, "period": None, "certainty": None, "note": None, "own": "T-1"}
    unknown = set(given) - set(row)
    assert not unknown, unknown
    return list({**row, **given}.values())


TARTU_ROWS = [
    practice("osalev-eelarve", title="Osalev eelarve – õiglaselt ja üheskoos", language="Estonian", start=DAY(2013, 10, 5), amount=Money(140000), currency="€", phase="Per year", better=True, note="Märkus: õ, ä, ö, ü."),
    practice("kozossegi-kert", title="Közösségi kert: őszi ültetés, tűzfal", city="Nyíregyháza", language="magyar", summary="Első sor.\nMásodik sor: őű ŐŰ.", start="2019. 10. 05.", amount="1 234,50", currency="Ft", phase="To set up"),
    practice("digital-fornyelse", title="Digital förnyelse åäö ÅÄÖ", city="Gävle", language="svenska", start="5.10.2019", better="ja", amount=19000, currency="SEK", phase="set-up", link2="https://gavle.example/", type2="press"),
    practice("year-and-month", start="2019-10", better="yes", stage="Pilot"),
    practice("slash-date", start="05/10/2019"),
    practice("slash-date-clear", start="25/10/2019"),
    practice("thousand", amount="19.000", currency="EUR", phase="set-up"),
    practice("osalev-eelarve", title="Another practice with the same slug"),
    practice("unknown-city", city="Tarttu"),
    practice("misspelt-stage", stage="runing"),
    practice("negative-cost", amount=-5, currency="EUR", phase="set-up"),
    practice("empty-title", title=None),
    [],
    practice("figures", start=Month(2019, 10, 1), indicator="Share online", before=Percent(0.45), after=Percent(0.92), period=Month(2024, 10, 1), certainty="measured", ongoing=True),
    practice("formula", title=Formula('="Made "&"by a formula"'), amount=Formula("=1000*2"), currency="EUR", phase="whole"),
    practice("broken-formula", amount=Formula("=1/0"), currency="EUR", phase="whole"),
    practice("broken-remark", note=Formula("=NA()")),
    practice("no-formula", title="=1+1 is no formula", note="-5 degrees"),
    practice("number-as-title", title=2024, ongoing="Still running"),
]
TARTU_MENDED = {
    "slash-date": {"Start date": DAY(2019, 10, 5)},
    "thousand": {"amount": 19000},
    "osalev-eelarve": {"Slug": "osalev-eelarve-2"},
    "unknown-city": {"City": "Tartu"},
    "misspelt-stage": {"Stage": "Running"},
    "negative-cost": {"amount": 5},
    "empty-title": {"Title": "A title at last"},
    "broken-formula": {"amount": 7},
    "broken-remark": {"Kommentaar": "A remark at last"},
}


def tartu(office, folder):
    document = office.open()
    sheet = document.Sheets.getByIndex(0)
    sheet.Name = "Good practices"
    merge(sheet, 0, len(TARTU) - 1, 0, "Good practices of Tartu 2024")
    merge(sheet, 15, 17, 1, "Cost")
    merge(sheet, 18, 19, 1, "Source 1")
    merge(sheet, 20, 21, 1, "Source 2")
    merge(sheet, 22, 26, 1, "Figure 1")
    fill(document, sheet, [TARTU, *TARTU_ROWS], 2)
    sheet.getCellRangeByPosition(0, 2, len(TARTU) - 1, 2).CharWeight = 150.0
    below = 3 + len(TARTU_ROWS)
    sheet.getCellRangeByPosition(0, below, len(TARTU) - 1, below + 20).CellBackColor = 0xFFFFCC
    office.save(document, os.path.join(HERE, "tartu.xlsx"))
    rejects = os.path.join(folder, "rejects.xlsx")
    exchange(folder, "import", os.path.join(HERE, "tartu.xlsx"), "--skip-bad", rejects, "--ignore-column", "*", code=1)
    mend(office, rejects, os.path.join(HERE, "tartu-mended.xlsx"), {"Good practices": TARTU_MENDED})


ABOVE = ["Slug", "Title", "City", "Language", "Summary", "Type", "Stage", "Level of government", "Still running", "Better", "Record kind", "Confidence", "Keywords"]
GROUPS = {"Cost": ["amount", "currency", "phase"], "Source 1": ["link", "type"], "Source 2": ["link", "type"]}


def merged(office):
    document = office.open()
    sheet = document.Sheets.getByIndex(0)
    sheet.Name = "Good practices"
    for x, heading in enumerate(ABOVE):
        merge(sheet, x, x, 0, heading, rows=2)
    at = len(ABOVE)
    for group, headings in GROUPS.items():
        merge(sheet, at, at + len(headings) - 1, 0, group)
        for below in headings:
            sheet.getCellByPosition(at, 1).setString(below)
            at += 1
    # Not under the group beside it.
    merge(sheet, at, at, 0, "Remark", rows=2)

    def row(slug, stage):
        return [slug, f"Practice {slug}", "Tartu", "en", "A short text.", "Service", stage, "Local", "yes", False, "Good practice", "stated", "e-services", 19000, "EUR", "set-up", "https://tartu.example/1", "Web page", "https://tartu.example/2", "press", "A remark."]

    fill(document, sheet, [row("merged-good", "Pilot"), row("merged-bad", "pilott")], 2)
    office.save(document, os.path.join(HERE, "merged.xlsx"))


LANGUAGES = {
    "Buone pratiche": [
        ["Identificativo", "Titolo", "Città", "Lingua", "Sintesi", "Problema", "Soluzione", "Risultati", "Tipo", "Stadio", "Livello di governo", "Data di inizio", "In corso", "Progetto BETTER", "Tipo di scheda", "Affidabilità", "Parole chiave", "Costo importo", "Costo valuta", "Costo fase", "Fonte 1 indirizzo web", "Fonte 1 tipo", "Note"],
        ["pratica-genova", "Più qualità, perché no", "Genoa", "italiano", "Testo con à è ì ò ù.", "Problema", "Soluzione", "Risultati", "service", "running", "local", DAY(2020, 3, 1), "yes", "sì", "Good practice", "stated", "e-services; participation", "1.234,50", "€", "set-up", "https://genova.example/", "web-page", "nota"],
    ],
    "Goda exempel": [
        ["ID", "Titel", "Kommun", "Språk", "Sammanfattning", "Problem", "Lösning", "Resultat", "Typ", "Skede", "Nivå", "Startdatum", "Pågår", "BETTER-projektet", "Posttyp", "Tillförlitlighet", "Nyckelord", "Kostnad belopp", "Kostnad valuta", "Kostnad fas", "Källa 1 länk", "Källa 1 typ", "Anmärkning"],
        ["praxis-gavle", "Ärende på nätet", "Gävle", "svenska", "Text med åäö ÅÄÖ.", "Problem", "Lösning", "Resultat", "service", "running", "local", "2020-03-01", "yes", "ja", "Good practice", "stated", "e-services", "1 234,50 kr", "SEK", "set-up", "https://gavle.example/", "web-page", "anm"],
    ],
    "Head tavad": [
        ["Tunnus", "Pealkiri", "Linn", "Keel", "Kokkuvõte", "Probleem", "Lahendus", "Tulemused", "Tüüp", "Etapp", "Valitsustasand", "Alguskuupäev", "Kas jätkub", "BETTER projekt", "Kirje liik", "Usaldusväärsus", "Märksõnad", "Kulu summa", "Kulu valuuta", "Kulu faas", "Allikas 1 veebiaadress", "Allikas 1 liik", "Märkus"],
        ["tava-tartu", "Õiglane äri ja üürike öö", "Tartu", "eesti", "Tekst õäöü ŠŽ.", "Probleem", "Lahendus", "Tulemused", "service", "running", "local", "1.03.2020", "yes", "jah", "Good practice", "stated", "e-services", "1 234,5", "eurot", "set-up", "https://tartu.example/", "web-page", "märkus"],
    ],
    "Jó gyakorlatok": [
        ["Azonosító", "Cím", "Város", "Nyelv", "Összefoglaló", "Probléma", "Megoldás", "Eredmények", "Típus", "Szakasz", "Kormányzati szint", "Kezdő dátum", "Folyamatban", "BETTER projekt", "Bejegyzés típusa", "Megbízhatóság", "Kulcsszavak", "Költség összeg", "Költség pénznem", "Költség fázis", "Forrás 1 webcím", "Forrás 1 típus", "Megjegyzés"],
        ["gyakorlat-nyiregyhaza", "Árvíztűrő tükörfúrógép", "Nyíregyháza", "magyar", "Szöveg őű ŐŰ.", "Probléma", "Megoldás", "Eredmények", "service", "running", "local", "2020. 03. 01.", "yes", "igen", "Good practice", "stated", "e-services", "1 234,50 Ft", "Ft", "set-up", "https://nyiregyhaza.example/", "web-page", "megj."],
    ],
}

SOURCE = ["https://narva.example/", "press"]
WORKBOOK = {
    "Adoptions": [
        ["Slug", "Practice", "City", "Status", "Start date", "Closeness to the original", "Learned through", "In BETTER", "Confidence", "Step 1 kind", "Step 1 date", "Step 1 event", "Step 1 action", "Source 1 url", "Source 1 kind"],
        ["lego-in-narva", "lego-city", "Narva", "Piloting", DAY(2024, 5, 1), "With minor changes", "Study visit", False, "stated", "study-visit", DAY(2024, 3, 12), "visit-to-narva", "lego-for-all", *SOURCE],
        ["lego-in-atlantis", "lego-city", "Atlantis", "Planned", None, "unknown", "event", False, "stated", None, None, None, None, *SOURCE],
    ],
    "Practices": [
        ["Slug", "Title", "City", "Language", "Summary", "Type", "Stage", "Government level", "Ongoing", "In BETTER", "Record kind", "Confidence", "Tags", "Failures", "Costs", "Source 1 url", "Source 1 kind"],
        ["lego-city", "City planning with LEGO", "Narva", "en", "Residents build.", "Participation", "Pilot", "Local", "yes", False, "Good practice", "stated", "lego-play", "none", "unknown", *SOURCE],
        ["lego-bridge", "A bridge of LEGO", "Narva", "en", "Residents build.", "Participation", "Pilot", "Local", "yes", False, "Good practice", "stated", "lego-pley", "none", None, *SOURCE],
    ],
    "Cities": [
        ["Slug", "Name", "Local name", "Kind", "Country", "Latitude", "Longitude", "Population", "Year of population", "Languages", "Confidence", "Source 1 url", "Source 1 kind"],
        ["narva", "Narva", "Нарва", "City", "Estonia", 59.3772, 28.19, 53000, 2023, "et; ru", "stated", *SOURCE],
        ["gavle", "Gävle", "Gävle", "Municipality", "Sverige", "60,6749", "17,1413", "103 000", 2023, "svenska", "stated", *SOURCE],
    ],
    "Events": [
        ["Slug", "Kind", "Title", "City", "Start", "End", "Format", "Summary", "Participants", "Practice 1 practice", "Practice 1 role", "In BETTER", "Confidence", "Source 1 url", "Source 1 kind"],
        ["visit-to-narva", "Study visit", "Visit to Narva", "Narva", DAY(2024, 3, 12), DAY(2024, 3, 13), "In person", "A visit.", "narva, Gävle", "lego-city", "Visited", False, "stated", *SOURCE],
    ],
    "Plans": [
        ["Slug", "City", "Title", "Start of period", "End of period", "Policy instrument", "In BETTER", "Confidence", "Action 1 slug", "Action 1 title", "Action 1 status", "Action 1 inspired by", "Action 1 inspiration cities", "Action 1 note 1 date", "Action 1 note 1 text", "Source 1 url", "Source 1 kind"],
        ["plan-of-narva", "narva", "Plan of Narva", "2024-01", "2025-12", "Development plan", False, "stated", "lego-for-all", "LEGO for all", "Planned", "lego-city", "Gävle", "2024-06", "Bricks were bought.", *SOURCE],
    ],
    "Tags": [
        ["Slug", "Kind", "Labels en", "Labels it", "Labels sv", "Labels et", "Labels hu", "Synonyms en"],
        ["lego-play", "Method", "LEGO play", "gioco LEGO", "LEGO-lek", "LEGO-mäng", "LEGO-játék", "bricks; brick building"],
    ],
    "Contacts": [
        ["Practice", "Role", "Organisation", "Email", "Legal basis", "May be shown", "Last confirmed", "Expiry date"],
        ["lego-city", "Planning office", "Narva city", "planning@narva.example", "Functional mailbox", "yes", DAY(2024, 6, 1), DAY(2036, 6, 1)],
        ["lego-bridge", "Bridge office", "Narva city", "bridges(at)narva.example", "Functional mailbox", "yes", DAY(2024, 6, 1), DAY(2036, 6, 1)],
    ],
}
WORKBOOK_MENDED = {
    "Adoptions": {"lego-in-atlantis": {"City": "Gävle"}},
    "Practices": {"lego-bridge": {"Tags": "lego-play"}},
    "Contacts": {"lego-bridge": {"Email": "bridges@narva.example"}},
}

# What spreadsheet programs like to make something else of.
NASTY = os.path.join(HERE, "nasty.yaml")


def records(office, folder):
    path = os.path.join(HERE, "workbook.xlsx")
    workbook(office, path, WORKBOOK)
    rejects = os.path.join(folder, "rejects.xlsx")
    exchange(folder, "import", path, "--skip-bad", rejects, code=1)
    mend(office, rejects, os.path.join(HERE, "workbook-mended.xlsx"), WORKBOOK_MENDED)
    exchange(folder, "import", os.path.join(HERE, "workbook-mended.xlsx"))
    exchange(folder, "import", NASTY, "--kind", "practices")
    exported, between, csv, flat = (os.path.join(folder, name) for name in ("all.xlsx", "all.ods", "practices.csv", "practices.fods"))
    exchange(folder, "export", exported, "--with-contacts")
    office.save(office.open(exported), between)
    office.save(office.open(between), os.path.join(HERE, "round-trip.xlsx"))
    exchange(folder, "export", csv)
    # All columns as text (2) and formulas evaluated: a text is run as a formula, if any is.
    columns = "/".join(f"{column}/2" for column in range(1, 100))
    formulas = f"44,34,76,1,{columns},0,false,true,false,false,false,-1,true"
    office.save(office.open(csv, formulas.replace(columns, "")), flat)
    with open(flat, encoding="utf-8") as text:
        assert "table:formula" not in text.read(), "a text of the CSV has become a formula"
    office.save(office.open(csv, formulas), os.path.join(HERE, "round-trip.csv"), "44,34,76,1,,0,true,true,false")


def template(office, folder):
    empty, between = os.path.join(folder, "empty.xlsx"), os.path.join(folder, "empty.ods")
    exchange(folder, "template", empty)
    office.save(office.open(empty), between)
    document = office.open(between)
    for name, record in {
        "cities": {"slug": "narva", "name": "Narva", "kind": "city", "country": "EE", "confidence": "stated", "sources 1 url": SOURCE[0], "sources 1 kind": SOURCE[1]},
        "practices": {"slug": "filled-in", "title": "Täidetud vorm őű", "city": "narva", "language": "et", "summary": "Text.", "type": "service", "stage": "pilot", "government_level": "local", "started": DAY(2019, 10, 5), "ongoing": "yes", "in_better": "no", "record_kind": "good-practice", "confidence": "stated", "tags": "lego-play", "costs 1 phase": "set-up", "costs 1 amount": 1234.5, "costs 1 currency": "EUR", "sources 1 url": SOURCE[0], "sources 1 kind": SOURCE[1]},
        "tags": {"slug": "lego-play", "kind": "method", **{f"labels {language}": "LEGO" for language in ("en", "it", "sv", "et", "hu")}},
    }.items():
        table = rows_of(document.Sheets.getByName(name))
        at = {cell.String: x for x, cell in enumerate(table[0])}
        sheet = document.Sheets.getByName(name)
        for heading, value in record.items():
            put(document, sheet.getCellByPosition(at[heading], len(table)), value)
    path = os.path.join(HERE, "template.xlsx")
    office.save(document, path)
    with zipfile.ZipFile(path) as parts:
        lists = [parts.read(f"xl/worksheets/sheet{at}.xml").count(b"<dataValidation ") for at in range(1, 8)]
    assert all(count > 0 for count in lists), f"drop-down lists were lost: {lists}"


with Office() as office, tempfile.TemporaryDirectory() as seeded, tempfile.TemporaryDirectory() as own:
    exchange(seeded, "seed", os.path.join(PROJECT, "seed"))
    tartu(office, seeded)
    merged(office)
    workbook(office, os.path.join(HERE, "languages.xlsx"), LANGUAGES)
    records(office, own)
    template(office, own)
