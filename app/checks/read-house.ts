import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Floors, House, Tree } from './house.ts'

const madeHere = new Set(['node_modules', 'dist', 'var', 'coverage'])
const source = /\.(ts|tsx|mjs|js|css|sql|md|sh)$|^bin\/[a-z-]+$/

function filesUnder(root: string, folder: string, tree: Map<string, string>): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (folder === '' && (entry.name.startsWith('.') || madeHere.has(entry.name))) continue
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) filesUnder(root, path, tree)
    else tree.set(path, source.test(path) ? readFileSync(join(root, path), 'utf8') : '')
  }
}

export function readTree(root: string): Tree {
  const tree = new Map<string, string>()
  if (existsSync(root)) filesUnder(root, '', tree)
  return tree
}

/**
 * The floors as `app/floors.ts` names them. Read as text: importing the file would load every slice
 * with its pages, and a check must also work in a house that does not compile.
 * @throws when the list is not found: without floors nothing can be checked
 */
export function readFloors(tree: Tree): Floors {
  const text = (tree.get('app/floors.ts') ?? '').replace(/\/\/.*$/gm, '')
  const list = text.match(/\bfloors\b[^=]*=\s*\[((?:\s*\[[^\]]*\],?)*)\s*\]/)?.[1]
  if (list === undefined) throw new Error('app/floors.ts exports no list of floors')
  return [...list.matchAll(/\[([^\]]*)\]/g)].map(([, floor]) =>
    [...(floor ?? '').matchAll(/'([^']+)'/g)].map(([, slice]) => slice ?? ''),
  )
}

export function readHouse(root: string, fresh: Tree | null = null): House {
  const tree = readTree(root)
  return { tree, floors: readFloors(tree), fresh }
}
