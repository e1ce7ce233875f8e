"""Reads exported pages as anybody would with Python's standard library.

Each folder named on the command line holds a page's file as it came (`raw`), its cleaned JSON (`articles.json`) and
the raw text of each block (`blocks.json`, a list of [start, text]). Prints how many blocks it found identical.
"""

import hashlib
import json
import pathlib
import re
import sys
import unicodedata

# What the schema lists as white space.
WHITE = re.compile("[\u0009-\u000d\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")


def normal(text):
    return unicodedata.normalize("NFC", text)


def check(folder):
    exported = json.loads((folder / "articles.json").read_text("utf-8"))
    source = exported["page"]["source"]
    data = (folder / "raw").read_bytes()
    assert hashlib.sha256(data).hexdigest() == source["sha256"], "sha256"
    text = data.decode(source["encoding"]).removeprefix("\ufeff")
    assert len(text) == source["codePoints"], "codePoints"

    blocks = [block for article in exported["articles"] for block in article["blocks"]]
    blocks = sorted(blocks + exported["unattached"], key=lambda block: block["start"])
    expected = json.loads((folder / "blocks.json").read_text("utf-8"))
    sliced = [[block["start"], text[block["start"] : block["end"]]] for block in blocks]
    assert sliced == expected, "blocks"
    assert "".join(part for _, part in sliced) == text, "the blocks cover the text"

    for article in exported["articles"]:
        for change in article["corrections"]:
            assert text[change["start"] : change["end"]] == change["from"], "corrections"
    for block in exported["unattached"]:
        assert normal(WHITE.sub("", text[block["start"] : block["end"]])) == WHITE.sub("", block["text"])

    printed = WHITE.sub("", text)
    assert len(printed) == exported["ledger"]["characters"], "characters"
    assert hashlib.sha256(printed.encode("utf-8")).hexdigest() == exported["ledger"]["checksum"]
    return len(blocks)


print(sum(check(pathlib.Path(folder)) for folder in sys.argv[1:]))
