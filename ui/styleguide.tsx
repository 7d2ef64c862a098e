import { LinkButton } from './buttons.tsx'
import { Page } from './page.tsx'
import { ChartsShown } from './styleguide/charts-shown.tsx'
import { FormsShown } from './styleguide/forms-shown.tsx'
import { ProblemsShown } from './styleguide/problems-shown.tsx'
import { RecordsShown } from './styleguide/records-shown.tsx'
import { StatesShown } from './styleguide/states-shown.tsx'
import { TablesShown } from './styleguide/tables-shown.tsx'
import { ThreadsShown } from './styleguide/threads-shown.tsx'
import { SampleTag } from './tags.tsx'

export { StyleguidePaperPage } from './styleguide/paper-shown.tsx'

const PARTS: [id: string, label: string][] = [
  ['states', '状態'],
  ['threads', '糸'],
  ['records', '記録'],
  ['tables', '表'],
  ['forms', '入力'],
  ['problems', '入力の誤り'],
  ['charts', '図'],
]

/** Every component in every state; names and figures are invented. */
export function StyleguidePage() {
  return (
    <Page
      title="部品の見本"
      eyebrow="部品の状態"
      lede="どの部品も、読み込み中・進行中・空・誤り・長い文字・読み取り専用・印刷の7つの状態を持ちます。"
      crumbs={[{ label: '部品' }, { label: '状態の見本' }]}
      tags={<SampleTag>名前と金額は見本</SampleTag>}
      acts={
        <LinkButton href="/styleguide/paper" kind="sub">
          紙の見本
        </LinkButton>
      }
    >
      <nav class="tabs" aria-label="部品の種類">
        {PARTS.map(([id, label]) => (
          <a href={`#${id}`}>{label}</a>
        ))}
      </nav>
      <StatesShown />
      <ThreadsShown />
      <RecordsShown />
      <TablesShown />
      <FormsShown />
      <ProblemsShown />
      <ChartsShown />
    </Page>
  )
}
