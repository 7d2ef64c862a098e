import { expect, test } from 'vitest'
import { currentFrame, nextId, renderPage } from './frame.ts'
import { remembered } from './remembered.ts'
import { officerFrame } from './testing.ts'

let drawn = 0
const Count = remembered(({ words, most }: { words: readonly string[]; most: number | null }) => {
  drawn += 1
  return (
    <p title={words.join('"')}>
      {words.join('<')}
      {most}
    </p>
  )
})

test('the same props are drawn once, others anew, and what was typed is never markup', () => {
  const page = () => renderPage(officerFrame(), <Count words={['a', '<b>']} most={null} />)
  expect(page()).toBe(page())
  expect(drawn).toBe(1)
  expect(page()).toContain('<p title="a&quot;&lt;b&gt;">a&lt;&lt;b&gt;</p>')
  expect(renderPage(officerFrame(), <Count words={['a', '<b>']} most={3} />)).toContain(
    'b&gt;3</p>',
  )
  expect(drawn).toBe(2)
})

test('a hundred are remembered; the one that rested longest is drawn anew', () => {
  const draw = (most: number) => renderPage(officerFrame(), <Count words={[]} most={most} />)
  for (let most = 100; most < 200; most += 1) draw(most)
  drawn = 0
  draw(100)
  draw(300)
  draw(100)
  draw(101)
  expect(drawn).toBe(2)
})

test('it knows nothing of the page: who looks, or how its ids are counted', () => {
  const Whose = remembered((_: { a: number }) => <p>{currentFrame().person?.name}</p>)
  const Named = remembered((_: { a: number }) => <p id={nextId('x')} />)
  expect(() => renderPage(officerFrame(), <Whose a={1} />)).toThrow('no page is being drawn')
  expect(() => renderPage(officerFrame(), <Named a={1} />)).toThrow('no page is being drawn')
  const Two = () => [<Count words={['x']} most={1} />, <p id={nextId('y')} />]
  expect(renderPage(officerFrame(), <Two />)).toContain('id="y-1"')
})
