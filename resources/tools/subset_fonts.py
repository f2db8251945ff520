"""Cut the shipped fonts out of the whole ones: `subset_fonts.py DIR`.

DIR holds the whole TTF files anywhere beneath it, as the npm packages `@expo-google-fonts/tinos`
and `@expo-google-fonts/be-vietnam-pro` bring them (`npm pack`, unpacked), with their LICENSE_FONT.
Only what a ward's papers and screens use is kept, which makes a face 5 to 15 times smaller and a
paper half as large; a character outside is a told problem of the papers, never an empty box.
"""

import sys
from pathlib import Path

from fontTools import subset

SHIPPED = Path(__file__).resolve().parents[1] / "fonts"

# Latin with every accent of Europe, the Vietnamese letters, their combining marks, and the signs
# that stand in laws, addresses and sums.
CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *map(ord, "ƠơƯưƏəƒȘșȚț"),
    *[0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x30A, 0x31B, 0x323],
    *range(0x1E80, 0x1E86),
    *range(0x1EA0, 0x1EFA),
    *map(ord, "\u2009\u200a\u2010\u2011–—―‘’‚“”„†‡•…\u202f‰′″‹›⁄€₫№™Ω←↑→↓−×÷≈≠≤≥∞◊✓"),
]

# Papers are drawn glyph by glyph, so they need no layout tables and no screen hints.
PAPER = {
    "Tinos_400Regular": "Tinos-Regular",
    "Tinos_700Bold": "Tinos-Bold",
    "Tinos_400Regular_Italic": "Tinos-Italic",
    "Tinos_700Bold_Italic": "Tinos-BoldItalic",
}
SCREEN = {
    "BeVietnamPro_400Regular": "BeVietnamPro-Regular",
    "BeVietnamPro_500Medium": "BeVietnamPro-Medium",
    "BeVietnamPro_600SemiBold": "BeVietnamPro-SemiBold",
    "BeVietnamPro_700Bold": "BeVietnamPro-Bold",
}


def cut(source: Path, target: Path, *, for_screen: bool) -> None:
    """Write the characters above of one face; the same source gives the same bytes."""
    options = subset.Options()
    options.hinting = for_screen
    options.layout_features = ["ccmp", "kern", "locl", "mark", "mkmk", "tnum"] if for_screen else []
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)
    print(f"wrote fonts/{target.name}, {target.stat().st_size // 1024} KiB")


def main(arguments: list[str]) -> int:
    """0 when all eight faces and both licences were written."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    found = {file.stem: file for file in sorted(Path(arguments[0]).rglob("*.ttf"))}
    missing = sorted((PAPER.keys() | SCREEN.keys()) - found.keys())
    if missing:
        print("not found:", ", ".join(missing), file=sys.stderr)
        return 1
    for faces, for_screen in ((PAPER, False), (SCREEN, True)):
        for stem, name in faces.items():
            cut(found[stem], SHIPPED / f"{name}.ttf", for_screen=for_screen)
        whole = found[next(iter(faces))]
        licence = (whole.parents[1] / "LICENSE_FONT").read_text(encoding="utf-8")
        family = next(iter(faces.values())).partition("-")[0]
        (SHIPPED / f"OFL-{family}.txt").write_text(licence, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
