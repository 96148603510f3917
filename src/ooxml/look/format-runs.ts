/** Which number format every cell of a column has, as runs of rows; most columns are one run or a few. */

/** A run of cells that the file does not hold. */
export const absent = -1;

export class FormatRuns {
  private starts = new Int32Array(8);
  private values = new Int32Array(8);
  private count = 0;
  /** The row after the last one added. */
  private next = 0;
  private last = absent;

  /** Adds the cell of a row; `false` where the row is not below those added before. */
  add(row: number, value: number): boolean {
    if (row < this.next) return false;
    if (row > this.next && this.last !== absent) this.begin(this.next, absent);
    if (value !== this.last) this.begin(row, value);
    this.next = row + 1;
    return true;
  }

  at(row: number): number {
    if (row >= this.next) return absent;
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? absent : (this.values[low - 1] ?? absent);
  }

  private begin(row: number, value: number): void {
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.values = doubled(this.values);
    }
    this.starts[this.count] = row;
    this.values[this.count++] = value;
    this.last = value;
  }
}

function doubled(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(old.length * 2);
  grown.set(old);
  return grown;
}
