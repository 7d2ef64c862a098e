// Writes a small slice that works and passes every check: bin/new-slice NAME [ONE]
// NAME in the plural and in kebab-case: trade-fairs; ONE where the singular is not NAME without s.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesIn } from '../app/checks/many-files.ts'

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string) => camel(`-${name}`)
const snake = (name: string) => name.replaceAll('-', '_')
const singular = (plural: string) => plural.replace(/ies$/, 'y').replace(/s$/, '')

/** The files of a new slice by their path from the root. @throws when a name is none */
export function newSlice(name: string, one = singular(name)): Map<string, string> {
  if (!kebab.test(name) || !kebab.test(one) || name === one)
    throw new Error('A slice is named in the plural, in small letters: trade-fairs.')
  const words: Readonly<Record<string, string>> = {
    slice: name,
    schema: snake(name),
    one,
    one_: snake(one),
    noun: camel(one),
    Noun: pascal(one),
    nouns: camel(name),
    Nouns: pascal(name),
  }
  const filled = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (all, word) => words[word] ?? all)
  const template = readFileSync(join(import.meta.dirname, 'new-slice.txt'), 'utf8')
  const files = [...filesIn(template).files]
  return new Map(files.map(([path, text]) => [`slices/${name}/${filled(path)}`, filled(text)]))
}

if (import.meta.main) {
  const [name = '', one] = process.argv.slice(2)
  const root = join(import.meta.dirname, '..')
  try {
    if (existsSync(join(root, 'slices', name || ' '))) throw new Error(`slices/${name} is there.`)
    for (const [path, text] of newSlice(name, one)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
      console.log(path)
    }
    console.log(
      `\nNow give ${name} its floor in app/floors.ts and its rows in app/house.ts, and write its README.`,
    )
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}
