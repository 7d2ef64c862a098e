import { Notice, Page, Prose, Section } from '#ui'
import type { GetRow, RouteRow, Visit } from '../../routes.ts'
import type * as at from '../addresses.ts'

const keys: readonly (readonly [string, string])[] = [
  ['/', 'さがす'],
  ['?', 'この画面の使い方'],
  ['g のあとに r k d a v t', '台帳・知る・決める・行う・見直す・伝える へ'],
  ['J K', '一覧の次の行、前の行'],
  ['X', '行を選ぶ'],
  ['Enter', '開く'],
  ['← →', '糸の上流、下流へ'],
  ['E', '見ている数字を根拠にする'],
  ['N', 'この一覧で新しく作る'],
  ['Ctrl+S', '下書きを保存する'],
]

/** 「この画面の使い方」: the text of the screen that the reader came from, and the keys. */
export function helpPage(rows: () => readonly RouteRow[]) {
  return function HelpPage({ here, query }: Visit<typeof at.help>) {
    const row = rowFor(rows(), query.for ?? '')
    const known = row?.may(here.person) ? row.help : undefined
    return (
      <Page title="この画面の使い方" back={backTo(query.for)}>
        {known ? (
          <Prose text={known} />
        ) : (
          <Notice>画面の右下の「この画面の使い方」から開くと、その画面の説明が出ます。</Notice>
        )}
        <Section
          title="キーボードで使う"
          note="アカウントの画面で、1文字のキーを使わない設定にできます"
        >
          <section class="scroll" tabindex={0} aria-label="キーの一覧">
            <table class="tbl">
              <thead>
                <tr>
                  <th scope="col">キー</th>
                  <th scope="col">はたらき</th>
                </tr>
              </thead>
              <tbody>
                {keys.map(([key, work]) => (
                  <tr>
                    <th scope="row">
                      <kbd>{key}</kbd>
                    </th>
                    <td>{work}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </Section>
      </Page>
    )
  }
}

function rowFor(rows: readonly RouteRow[], path: string): GetRow | undefined {
  const pages = rows.filter((row): row is GetRow => 'page' in row)
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path)
  return pages.find((row) => row.get.pattern === path) ?? pages.find((row) => fits(row.get.pattern))
}

/** Only back into the house. */
function backTo(path: string | undefined): string {
  return path && /^\/[\w/-]*$/.test(path) && !path.startsWith('//') ? path : '/'
}
