/** What the world knows of each code (编码均值); a subset of the code facts of the need stage. */
export interface CodeMeans {
  readonly disease: Uint16Array;
  readonly costRatio: Float64Array;
  readonly losRatio: Float64Array;
}
