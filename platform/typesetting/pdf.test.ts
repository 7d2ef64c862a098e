import { expect, test } from 'vitest'
import { typesetPdf, warmTypesetting } from './pdf.ts'

const template = '#set page(paper: "a4")\n= #data.title\n#data.text'
const at = '2026-11-06T08:12:00.000Z'

test('the same paper at the same moment has the same bytes, with its font inside', async () => {
  const data = { title: '予算要求書', text: '髙﨑𠮷 令和9年度 #emph[x]' }
  const one = await typesetPdf(template, data, at)
  const two = await typesetPdf(template, data, at)
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  const text = Buffer.from(one).toString('latin1')
  expect([text.startsWith('%PDF-'), text.includes('FontFile')]).toEqual([true, true])
})

test('what a person typed is never read as source', async () => {
  const harmless = await typesetPdf(
    template,
    { title: '#panic()', text: '#read("/etc/passwd")' },
    at,
  )
  expect(harmless.length).toBeGreaterThan(1000)
})

test('a template that does not compile says why', async () => {
  await expect(typesetPdf('#nothing-of-this-name', {}, at)).rejects.toThrow(/unknown variable/)
})

test('warming up prints nothing and may be repeated', async () => {
  await warmTypesetting()
  expect(await warmTypesetting()).toBeUndefined()
})
