/** Every file of the house by its path from the root; the text is empty for what is not source. */
export type Tree = ReadonlyMap<string, string>

/** The slices, floor by floor, the lowest floor first. Slices of one floor stand side by side. */
export type Floors = readonly (readonly string[])[]

export type House = {
  readonly tree: Tree
  readonly floors: Floors
  /** What the program itself would write into docs/generated; null when it was not asked. */
  readonly fresh: Tree | null
}

/** One thing that breaks one rule, and what to do about it. */
export type Defect = {
  readonly file: string
  readonly line?: number
  readonly rule: string
  readonly sentence: string
}

/** What a rule finds; its name is added by the list of rules. */
export type Finding = Omit<Defect, 'rule'>
export type Rule = (house: House) => Iterable<Finding>
