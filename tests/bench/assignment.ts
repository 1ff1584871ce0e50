/**
 * Pairs rows with columns one to one so that the sum of their weights is greatest (Hungarian method with potentials,
 * O(n³)). Weights are ≥ 0; a pair of weight 0 is none. Returns `[row, column]`, in no particular order.
 */
export function assign(weights: readonly (readonly number[])[]): [number, number][] {
  const size = Math.max(weights.length, weights[0]?.length ?? 0);
  const weight = (row: number, column: number): number => weights[row - 1]?.[column - 1] ?? 0;
  const ofRow = new Float64Array(size + 1);
  const ofColumn = new Float64Array(size + 1);
  const rowAt = new Int32Array(size + 1);
  const cameFrom = new Int32Array(size + 1);
  const at = (list: Float64Array | Int32Array, index: number): number => list[index] ?? 0;
  for (let row = 1; row <= size; row += 1) {
    const cheapest = new Float64Array(size + 1).fill(Infinity);
    const visited = new Uint8Array(size + 1);
    rowAt[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const from = at(rowAt, column);
      let step = Infinity;
      let next = 0;
      for (let to = 1; to <= size; to += 1) {
        if (visited[to]) continue;
        const cost = -weight(from, to) - at(ofRow, from) - at(ofColumn, to);
        if (cost < at(cheapest, to)) {
          cheapest[to] = cost;
          cameFrom[to] = column;
        }
        if (at(cheapest, to) < step) {
          step = at(cheapest, to);
          next = to;
        }
      }
      for (let to = 0; to <= size; to += 1) {
        if (visited[to]) {
          ofRow[at(rowAt, to)] = at(ofRow, at(rowAt, to)) + step;
          ofColumn[to] = at(ofColumn, to) - step;
        } else cheapest[to] = at(cheapest, to) - step;
      }
      column = next;
    } while (at(rowAt, column) !== 0);
    while (column !== 0) {
      const before = at(cameFrom, column);
      rowAt[column] = at(rowAt, before);
      column = before;
    }
  }
  const pairs: [number, number][] = [];
  for (let column = 1; column <= size; column += 1) {
    const row = at(rowAt, column);
    if (weight(row, column) > 0) pairs.push([row - 1, column - 1]);
  }
  return pairs;
}
