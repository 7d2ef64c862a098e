import { posix } from 'node:path'

export type Import = {
  readonly specifier: string
  readonly line: number
  /** True when nothing is left of it at run time. */
  readonly typeOnly: boolean
}

const importing =
  /^[ \t]*(import|export)\b([^'"`;]*?)\bfrom\s+'([^']+)'|^[ \t]*(import)\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

/** Every import and re-export of a TypeScript file that is formatted as this project's are. */
export function importsOf(text: string): Import[] {
  return [...text.matchAll(importing)].map((match) => {
    const [whole, , clause = '', from, , alone, dynamic] = match
    const names = clause.match(/\{([^}]*)\}/)?.[1]?.split(',') ?? []
    const written = names.filter((name) => name.trim() !== '')
    const onlyTypes =
      written.length > 0 && /^\s*\{[^}]*\}\s*$/.test(clause)
        ? written.every((name) => /^\s*type\s/.test(name))
        : /^\s*type\b/.test(clause)
    return {
      specifier: from ?? alone ?? dynamic ?? '',
      line: lineAt(text, match.index + whole.search(/\S/)),
      typeOnly: onlyTypes || /^\s*type\s+\{/.test(clause),
    }
  })
}

/** The text with comments blanked, so that lines keep their numbers. */
export function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ')
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(?<=^|\s)\/\/.*$/gm, blank)
}

/** The file an import leads to, from the root; null for a package. Doors lead to their index. */
export function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  if (!specifier.startsWith('#')) return null
  if (specifier === '#test') return 'app/testing/index.ts'
  return `${specifier.slice(1)}/index.ts`
}

/** Whose file it is: a slice or package by its name, any other by its top folder. */
export function ownerOf(path: string): string {
  const [top = '', name = ''] = path.split('/')
  return top === 'slices' || top === 'packages' ? `${top}/${name}` : top
}

export const isCode = (path: string) => /\.tsx?$/.test(path)
export const isTest = (path: string) => /\.test\.tsx?$/.test(path)
