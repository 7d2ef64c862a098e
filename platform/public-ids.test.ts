import { expect, test } from 'vitest'
import { Missing } from './errors.ts'
import { idInPid, pidOf } from './public-ids.ts'

test('a public id leads to its record in its own city, and to nothing anywhere else', () => {
  const id = '6f0e5a0c-8f6b-4c8e-9a75-0d4f3f0b6a11'
  expect(idInPid(pidOf(182079, id), 182079)).toBe(id)
  for (const pid of [pidOf(182079, id), id, `152137-${id}x`, '152137-', ''])
    expect(() => idInPid(pid, 152137)).toThrow(Missing)
})
