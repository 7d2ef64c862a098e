import { expect, test } from 'vitest'
import { ErrorPage } from './error-page.tsx'
import { currentFrame, nextId, renderPage } from './frame.ts'
import { Page } from './page.tsx'
import { officerFrame } from './testing.ts'

const Name = () => <p>{currentFrame().person?.name ?? 'nobody'}</p>
const Later = async () => <p>later</p>

test('a page knows who looks, and the frame is gone afterwards', () => {
  expect(renderPage(officerFrame(), <Name />)).toBe('<!doctype html><p>酒井</p>')
  expect(renderPage(officerFrame({ person: null }), <Name />)).toBe('<!doctype html><p>nobody</p>')
  expect(() => currentFrame()).toThrow('no page')
})

test('an asynchronous component is refused, and the next page is drawn as if nothing had been', () => {
  const broken = (
    <main>
      <Later />
    </main>
  )
  expect(() => renderPage(officerFrame(), broken)).toThrow('synchronously')
  expect(renderPage(officerFrame(), <Name />)).toContain('酒井')
})

test('a component that fails leaves no frame behind; pages do not nest', () => {
  const Fails = () => {
    throw new RangeError('no such year')
  }
  expect(() => renderPage(officerFrame(), <Fails />)).toThrow(RangeError)
  const Nests = () => <p>{renderPage(officerFrame(), <Name />)}</p>
  expect(() => renderPage(officerFrame(), <Nests />)).toThrow('already')
  expect(() => currentFrame()).toThrow('no page')
})

test('ids differ within a page and are the same at each drawing', () => {
  const Two = () => <p id={nextId('a')}>{nextId('a')}</p>
  expect(renderPage(officerFrame(), <Two />)).toBe('<!doctype html><p id="a-1">a-2</p>')
  expect(renderPage(officerFrame(), <Two />)).toBe('<!doctype html><p id="a-1">a-2</p>')
})

test('what was typed is text, never markup', () => {
  const html = renderPage(
    officerFrame({ flash: { kind: 'ok', text: '<script>alert(1)</script>' } }),
    <Page title="<script>alert(2)</script>" lede={'"><img onerror=x>'} />,
  )
  expect(html).not.toMatch(/<script>|<img/)
  expect(html).toContain('&lt;script&gt;alert(1)')
  expect(html).toContain('&lt;script&gt;alert(2)')
})

test('nobody signed in: no rail, no person, the city in place of the program', () => {
  const html = renderPage(officerFrame({ person: null }), <Page title="世界に売る" />)
  expect(html).toContain('class="p-head"')
  expect(html).toContain('世界に売る｜鯖江市')
  expect(html).not.toMatch(/class="side"|sign-out|token-of-this-session/)
})

test('404 has the same bytes whoever asks for whatever', () => {
  const absent = renderPage(
    officerFrame({ path: '/measures/1' }),
    <ErrorPage status={404} title="施策はありません" sentence="番号1" reference="8K2-41D" />,
  )
  const hidden = renderPage(
    officerFrame({ path: '/measures/2', person: null, csrf: 'other', unread: 0, sample: false }),
    <ErrorPage
      status={404}
      title="見られません"
      sentence="番号2"
      reference={null}
      wayOn={[{ label: '近い施策', href: '/measures/3' }]}
    />,
  )
  expect(hidden).toBe(absent)
})

test('other failures say their sentence, a reference and a way on', () => {
  const html = renderPage(
    officerFrame(),
    <ErrorPage
      status={403}
      title="まだ見られません"
      sentence="査定の公表は12月20日の予定です。"
      reference="8K2-41D"
      wayOn={[{ label: '施策にもどる', href: '/measures/1' }]}
    />,
  )
  expect(html).toContain('査定の公表は12月20日の予定です。')
  expect(html).toContain('8K2-41D')
  expect(html).toContain('href="/measures/1"')
})
