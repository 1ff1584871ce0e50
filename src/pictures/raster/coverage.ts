/**
 * Turns an outline into coverage: how much of each pixel lies inside it. Exact areas, accumulated from signed
 * edges (the method of font-rs): smooth at every size, no supersampling, the same bytes on every machine.
 */
import type { Segment } from './typeface.ts';

/** Coverage in steps of `LEVELS`, row by row; `left` and `top` place it relative to the outline's origin. */
export interface Mask {
  left: number;
  top: number;
  width: number;
  height: number;
  levels: Uint8Array;
}

/** Steps from no ink to full ink: three look smooth in the sizes in which networks show pictures, which more make a third larger. */
export const LEVELS = 3;

/** How far, in pixels, a flattened curve may stray from the true one. */
const TOLERANCE = 0.05;

interface Point {
  x: number;
  y: number;
}

/** @param scale pixels an em. @param shift pixels to the right, for placing between whole pixels. */
export function coverage(outline: readonly Segment[], scale: number, shift = 0): Mask {
  const contours = flatten(outline, scale, shift);
  const points = contours.flat();
  if (points.length === 0)
    return { left: 0, top: 0, width: 0, height: 0, levels: new Uint8Array() };
  const left = Math.floor(Math.min(...points.map((p) => p.x)));
  const top = Math.floor(Math.min(...points.map((p) => p.y)));
  const width = Math.ceil(Math.max(...points.map((p) => p.x))) - left + 2;
  const height = Math.ceil(Math.max(...points.map((p) => p.y))) - top + 1;
  const area = new Float64Array(width * height + 2);
  for (const contour of contours) {
    let previous = contour.at(-1);
    for (const point of contour) {
      if (previous) addEdge(area, width, place(previous, left, top), place(point, left, top));
      previous = point;
    }
  }
  const levels = new Uint8Array(width * height);
  let sum = 0;
  for (let i = 0; i < levels.length; i++) {
    sum += area[i] ?? 0;
    levels[i] = Math.round(Math.min(Math.abs(sum), 1) * LEVELS);
  }
  return { left, top, width, height, levels };
}

function place({ x, y }: Point, left: number, top: number): Point {
  return { x: x - left, y: y - top };
}

function flatten(outline: readonly Segment[], scale: number, shift: number): Point[][] {
  const contours: Point[][] = [];
  let contour: Point[] = [];
  for (const { type, points } of outline) {
    const at = (i: number): Point => ({
      x: (points[2 * i] ?? 0) * scale + shift,
      y: (points[2 * i + 1] ?? 0) * scale,
    });
    if (type === 'M') contours.push((contour = [at(0)]));
    else if (type === 'L') contour.push(at(0));
    else if (type !== 'Z')
      contour.push(
        ...curve([
          contour.at(-1) ?? at(0),
          ...points.slice(0, points.length / 2).map((_, i) => at(i)),
        ]),
      );
  }
  return contours;
}

/** Points along a quadratic (three control points) or cubic (four) Bézier curve, the first left out. */
function curve(controls: Point[]): Point[] {
  let length = 0;
  for (let i = 1; i < controls.length; i++) {
    const [a, b] = [controls[i - 1], controls[i]];
    if (a && b) length += Math.hypot(b.x - a.x, b.y - a.y);
  }
  const steps = Math.max(2, Math.ceil(Math.sqrt(length / (8 * TOLERANCE))));
  return Array.from({ length: steps }, (_, i) => casteljau(controls, (i + 1) / steps));
}

function casteljau(controls: Point[], t: number): Point {
  let row = controls;
  while (row.length > 1) {
    row = row.slice(1).map((b, i) => {
      const a = row[i] ?? b;
      return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
    });
  }
  return row[0] ?? { x: 0, y: 0 };
}

/** Adds what one straight edge contributes to the running sum of each row it crosses. */
function addEdge(area: Float64Array, width: number, from: Point, to: Point): void {
  if (from.y === to.y) return;
  const direction = from.y < to.y ? 1 : -1;
  const [upper, lower] = direction === 1 ? [from, to] : [to, from];
  const slope = (lower.x - upper.x) / (lower.y - upper.y);
  let x = upper.x;
  for (let y = Math.floor(upper.y); y < Math.ceil(lower.y); y++) {
    const dy = Math.min(y + 1, lower.y) - Math.max(y, upper.y);
    const next = x + slope * dy;
    addSpan(area, y * width, Math.min(x, next), Math.max(x, next), direction * dy);
    x = next;
  }
}

/** Spreads the signed height `d` of an edge that runs from `x0` to `x1` within one row. */
function addSpan(area: Float64Array, row: number, x0: number, x1: number, d: number): void {
  const add = (x: number, value: number): void => {
    area[row + x] = (area[row + x] ?? 0) + value;
  };
  const first = Math.floor(x0);
  const last = Math.ceil(x1);
  if (last <= first + 1) {
    const middle = (x0 + x1) / 2 - first;
    add(first, d - d * middle);
    add(first + 1, d * middle);
    return;
  }
  const s = 1 / (x1 - x0);
  // The share of the edge's height that lies to the left of column boundary x, integrated over the column.
  const integral = (x: number): number => {
    const t = Math.min(Math.max(x, x0), x1) - x0;
    return (s * t * t) / 2 + Math.max(x - x1, 0);
  };
  let before = 0;
  for (let x = first; x <= last; x++) {
    const covered = integral(x + 1) - integral(x);
    add(x, d * (covered - before));
    before = covered;
  }
}
