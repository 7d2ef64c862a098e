import { expect, test } from 'vitest'
import { drawnPaper, words } from './index.ts'

test('a day stands on one line, also in a narrow column; what is no day is left alone', () => {
  const html = drawnPaper(
    {
      ...{ paper: 'p', title: '表', spaced: false, landscape: true, sizePoints: 8 },
      ...{ top: [], right: [], seals: [], rests: '' },
      sheets: [
        [
          {
            ...{ title: '', note: '', columns: [18, 20], head: [] },
            body: [[words('令9.12.31'), words('完了（令8.10.2）\n1.2.3')]],
          },
        ],
      ],
    },
    { draft: true },
  )
  expect(html).toContain('<td><span class="nowrap">令9.12.31</span></td>')
  expect(html).toContain('完了（<span class="nowrap">令8.10.2</span>）<br/>1.2.3')
})
