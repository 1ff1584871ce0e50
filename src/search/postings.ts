/** Numbers noted for lists, very many for very many lists: as bytes in a row, since a list of its own for each is much memory. */

export class Postings {
  private lists = new Int32Array(1 << 12);
  private values = new Int32Array(1 << 12);
  private length = 0;

  /** Adds a number to the end of a list. */
  add(list: number, value: number): void {
    if (this.length === this.lists.length) {
      this.lists = doubled(this.lists);
      this.values = doubled(this.values);
    }
    this.lists[this.length] = list;
    this.values[this.length] = value;
    this.length += 1;
  }

  /** The numbers of each list, in the order in which they came. @param count number of lists */
  grouped(count: number): (list: number) => Int32Array {
    const { lists, values, length } = this;
    const ends = new Int32Array(count + 1);
    for (let at = 0; at < length; at += 1)
      ends[(lists[at] ?? 0) + 1] = (ends[(lists[at] ?? 0) + 1] ?? 0) + 1;
    for (let list = 0; list < count; list += 1)
      ends[list + 1] = (ends[list + 1] ?? 0) + (ends[list] ?? 0);
    const starts = ends.slice();
    const sorted = new Int32Array(length);
    for (let at = 0; at < length; at += 1) {
      const list = lists[at] ?? 0;
      const place = starts[list] ?? 0;
      sorted[place] = values[at] ?? 0;
      starts[list] = place + 1;
    }
    return (list) => sorted.subarray(ends[list], ends[list + 1]);
  }
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
