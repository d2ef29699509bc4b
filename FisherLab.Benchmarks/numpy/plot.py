"""Draws growth-NAME.csv as growth-NAME.svg: time against what grows, both logarithmic. The standard library only; the colours are
legible on light and on dark ground."""
import csv
import math
import sys
from html import escape

WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 64, 150, 16, 48
GREY = "#808080"
COLOURS = ("#2f8fd0", "#d9772b", "#3a9d5d", "#b061c4")
LABELS = {
    "rows": "samples N (dashed: ∝ N)",
    "columns": "parameters D (dashed: ∝ D²)",
    "cells": "cells (dashed: ∝ cells)",
    "threads": "threads (dashed: ∝ 1/threads)",
}
DOUBLING = ("columns", "threads")
SLOPES = {"columns": 2, "threads": -1}


class Scale:
    """From a logarithmic range to pixels."""

    def __init__(self, values, first, last):
        self.low, self.high = math.log10(min(values)), math.log10(max(values))
        margin = max(0.05 * (self.high - self.low), 0.15)
        self.low, self.high = self.low - margin, self.high + margin
        self.first, self.last = first, last

    def __call__(self, value):
        return self.first + (math.log10(value) - self.low) / (self.high - self.low) * (self.last - self.first)

    def ticks(self):
        """Powers of ten; with multiples where there are few."""
        span = self.high - self.low
        steps = (1,) if span > 2 else (1, 2, 5) if span > 0.7 else range(1, 10)
        decades = range(math.floor(self.low), math.ceil(self.high) + 1)
        values = [step * 10.0**decade for decade in decades for step in steps]
        return [value for value in values if self.low <= math.log10(value) <= self.high]


def shown(value):
    exponent = math.floor(math.log10(value) + 1e-9)
    if -3 <= exponent <= 3:
        return f"{value:g}"
    lead = round(value / 10.0**exponent)
    digits = str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return ("" if lead == 1 else f"{lead}·") + "10" + digits


def text(x, y, words, anchor="middle", colour=GREY, turn=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}"{turn}>{escape(words)}</text>'


def line(points, colour, extra=""):
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" {extra}/>'


def frame(x, y, marks, name, measure):
    bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    parts = []
    for value in marks:
        parts.append(line([(x(value), TOP), (x(value), bottom)], GREY, 'stroke-opacity="0.25"'))
        parts.append(text(x(value), bottom + 18, shown(value)))
    for value in y.ticks():
        parts.append(line([(LEFT, y(value)), (right, y(value))], GREY, 'stroke-opacity="0.25"'))
        parts.append(text(LEFT - 8, y(value) + 4, shown(value), "end"))
    parts.append(text((LEFT + right) / 2, HEIGHT - 10, LABELS[name]))
    middle = (TOP + bottom) / 2
    parts.append(text(16, middle, measure, turn=f' transform="rotate(-90 16 {middle})"'))
    return parts


def guide(x, y, start, end, slope):
    """A power of what grows, from a point on, cut at the frame."""
    top = 10.0**y.high if slope > 0 else 10.0**y.low
    last = min(end, start[0] * (top / start[1]) ** (1 / slope))
    to = (last, start[1] * (last / start[0]) ** slope)
    return line([(x(a), y(b)) for a, b in (start, to)], GREY, 'stroke-dasharray="3 4"')


def apart(heights, distance=16):
    """Moves labels down until none lies on another."""
    moved, last = {}, -math.inf
    for key, height in sorted(heights.items(), key=lambda item: item[1]):
        last = max(height, last + distance)
        moved[key] = last
    return moved


def draw(name, rows):
    measure = "wall s" if name == "threads" else "CPU s"
    lines = {}
    for row in rows:
        lines.setdefault(row["line"], []).append((float(row["value"]), max(float(row[measure]), 1e-5)))
    points = [point for members in lines.values() for point in members]
    x = Scale([a for a, _ in points], LEFT, WIDTH - RIGHT)
    y = Scale([b for _, b in points], HEIGHT - BOTTOM, TOP)
    marks = sorted({a for a, _ in points}) if name in DOUBLING else x.ticks()
    parts = frame(x, y, marks, name, "wall seconds" if name == "threads" else "CPU seconds")
    highest = max((members[0] for members in lines.values()), key=lambda point: point[1])
    parts.append(guide(x, y, highest, 10.0**x.high, SLOPES.get(name, 1)))
    labels = apart({key: y(members[-1][1]) + 4 for key, members in lines.items()})
    for colour, (key, members) in zip(COLOURS, lines.items()):
        places = [(x(a), y(b)) for a, b in members]
        parts.append(line(places, colour, 'stroke-width="2"'))
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in places]
        parts.append(text(WIDTH - RIGHT + 8, labels[key], key, "start", colour))
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'font-family="sans-serif" font-size="12" role="img">\n<title>Time against {LABELS[name]}</title>\n'
    )
    return head + "\n".join(parts) + "\n</svg>\n"


if __name__ == "__main__":
    source = sys.argv[1]
    with open(source, newline="") as file:
        table = list(csv.DictReader(file))
    if not table:
        sys.exit(f"{source} has no rows.")
    target = source.removesuffix(".csv") + ".svg"
    with open(target, "w") as file:
        file.write(draw(table[0]["grows"], table))
    print(target)
