import { type Case, type CaseFile, functionsOf } from './case-files.ts'
import { compare } from './compare.ts'
import type { Adapter, Topics } from './topic.ts'

export type TopicResult = {
  readonly fileName: string
  readonly passed: number
  /** One entry per case that failed: its name, and every place where the answers differ. */
  readonly failures: readonly { readonly name: string; readonly lines: readonly string[] }[]
}

const partsOf = (expect: unknown) =>
  typeof expect === 'object' && expect !== null ? Object.keys(expect) : []

function linesOf({ name, input, expect, tolerance }: Case, answer: Adapter): string[] {
  try {
    return compare(answer(input, { name, parts: partsOf(expect) }), expect, tolerance)
  } catch (error) {
    return [`answer: ${String(error)}, expected ${JSON.stringify(expect)}`]
  }
}

/** Puts every case of a file to the function that the file names; an unknown function fails them all. */
export function runFile(file: CaseFile, topics: Topics): TopicResult {
  const name = functionsOf(file).find((one) => Object.hasOwn(topics, one))
  const answer = name === undefined ? undefined : topics[name]
  const failures = file.cases.flatMap((one) => {
    const lines = answer ? linesOf(one, answer) : [`no function is known as ${file.function}`]
    return lines.length === 0 ? [] : [{ name: one.name, lines }]
  })
  return { fileName: file.fileName, passed: file.cases.length - failures.length, failures }
}

/** One line for the topic, and its first failure below it. */
export function describeResult({ fileName, passed, failures }: TopicResult): string {
  const line = `${fileName}: ${passed} passed, ${failures.length} failed`
  const [first] = failures
  return first ? `${line}\n  ${first.name}: ${first.lines[0]}` : line
}
