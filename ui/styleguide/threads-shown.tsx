import { Section } from '../surfaces.tsx'
import { type Bead, Strand, ThreadView } from '../thread.tsx'

const UP: Bead[] = [
  {
    href: '#threads',
    title: '輸出した事業者は14％',
    meta: 'パネル調査 令和7年度　8/20',
    glyph: '知',
    stage: 'know',
    state: 'dated',
  },
  {
    href: '#threads',
    title: '「小口の海外注文を断っている」',
    meta: '訪問記録 5者　6月〜9月',
    glyph: '知',
    stage: 'know',
    state: 'dated',
  },
  {
    href: '#threads',
    title: '意見 No.7「単独出展は限界」',
    meta: '第1回会議 山本委員　7/15',
    glyph: '決',
    stage: 'decide',
    state: 'dated',
  },
  {
    href: '#threads',
    title: '全国の輸出額の推移',
    meta: '財務省貿易統計　11/20',
    glyph: '知',
    stage: 'know',
    state: 'late',
  },
]
const DOWN: Bead[] = [
  {
    href: '#threads',
    title: '出展者の公募（令和8年度）',
    meta: '応募22者、採択14者',
    glyph: '行',
    stage: 'act',
    state: 'dated',
  },
  {
    href: '#threads',
    title: '交付決定 14件',
    meta: '4,116千円',
    glyph: '行',
    stage: 'act',
    state: 'group',
  },
  {
    href: '#threads',
    title: '成約額 24か月',
    meta: '令和10年9月に判定',
    glyph: '見',
    stage: 'review',
    state: 'due',
  },
  {
    href: '#threads',
    title: '公開ページ「世界に売る」',
    meta: '閲覧 1,204回',
    glyph: '伝',
    stage: 'tell',
    state: 'dated',
  },
]
const RARE: Bead[] = [
  {
    href: '#threads',
    title: '令和8年経済センサスの速報',
    meta: '12/1 公表',
    glyph: '知',
    stage: 'know',
    state: 'lateInfo',
  },
  {
    href: '#threads',
    title: '統合前の施策に戻る',
    meta: '施-027',
    glyph: '決',
    stage: 'decide',
    state: 'closing',
  },
  {
    href: null,
    title: '会議での意見',
    meta: '',
    glyph: '決',
    stage: 'decide',
    state: 'missing',
    act: { label: '意見を付ける', href: '#threads' },
  },
]

export function ThreadsShown() {
  return (
    <Section
      id="threads"
      title="糸"
      note="左がなぜ、右がどうなった。実線・点線・破線は印刷でも読めます"
    >
      <div class="stack-6">
        <ThreadView
          here={{
            title: '海外見本市 出展支援',
            kind: '施策',
            glyph: '決',
            stage: 'decide',
            fact: '令和9年度 14,000千円',
          }}
          up={UP}
          down={DOWN}
          upCount={11}
          downCount={9}
          whyHref="#threads"
          thenHref="#threads"
          printHref="/styleguide/paper"
        />
        <ThreadView
          here={{ title: '研磨の担い手が減っている', kind: '課題', glyph: '決', stage: 'decide' }}
          up={RARE}
          down={[]}
          upCount={3}
          downCount={0}
          whyHref="#threads"
          thenHref="#threads"
        />
        <div class="flex">
          <Strand
            beads={[
              { glyph: '知', stage: 'know', label: '知る' },
              { glyph: '決', stage: 'decide', label: '決める' },
              { glyph: '行', stage: 'act', label: '行う', state: 'late' },
              { glyph: '見', stage: 'review', label: '見直す', state: 'due' },
            ]}
          />
          <span class="s14">表の中の一行の糸</span>
        </div>
      </div>
    </Section>
  )
}
