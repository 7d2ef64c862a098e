import { expect, test } from 'vitest'
import { completed } from './lock.ts'

test('a package for another platform that the registry did not have becomes a stub', () => {
  const { lock, added } = completed({
    packages: {
      '': {},
      'node_modules/tool': { dev: true, optionalDependencies: { '@tool/darwin-arm64': '2.6.8' } },
    },
  })
  expect(added).toEqual(['@tool/darwin-arm64'])
  expect(lock.packages['node_modules/@tool/darwin-arm64']).toEqual({
    version: '2.6.8',
    dev: true,
    optional: true,
    os: ['darwin'],
    cpu: ['arm64'],
  })
})

test('what is there already, beside it or above it, is left alone', () => {
  const packages = {
    '': { optionalDependencies: { above: '1.0.0' } },
    'node_modules/above': {},
    'node_modules/tool': { optionalDependencies: { above: '1.0.0', beside: '1.0.0' } },
    'node_modules/tool/node_modules/beside': {},
  }
  expect(completed({ packages }).added).toEqual([])
})
