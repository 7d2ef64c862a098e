import { formatWareki } from '#packages/japan'
import { type PaperContent, type PaperPart, side, words } from '#platform/typesetting'
import type { ProposalState } from '../proposals/rules.ts'
import type { Proposal } from '../proposals/tables.ts'

const line = (label: string, value: string) => [side(label), words(value)]
const lines = (title: string, body: PaperPart['body']): PaperPart => ({
  ...{ title, note: '', columns: [45, 120], head: [], body },
})
const letter = {
  ...{ spaced: true, landscape: false, sizePoints: 10.5, seals: [] },
} as const

/** 提案の控え: what was received, and by when it is answered. The contact stands on no paper. */
export function receiptPaper(proposal: Proposal, state: ProposalState, city: string): PaperContent {
  return {
    ...letter,
    paper: 'proposal-receipt',
    title: '提案の控え',
    top: [city],
    right: [proposal.label, formatWareki(proposal.receivedOn)],
    sheets: [
      [
        lines('受け付けた提案', [
          line('受付番号', proposal.label),
          line('受け付けた日', formatWareki(proposal.receivedOn)),
          line('題', proposal.title),
          line('市にしてほしいこと', proposal.asked),
          line('公開', proposal.mayPublish ? '回答とともに公開してよい' : '公開しない'),
          line('いまの状態', state),
          line('回答の期限', formatWareki(proposal.dueOn)),
        ]),
        {
          ...lines('この後について', [
            [
              words(
                '担当する課を3開庁日のうちに決め、受け付けた日の翌日から30日のうちに回答します。内容を確かめるときは、控えの画面か、いただいた連絡先にお尋ねします。',
              ),
            ],
            [words('回答するまでは、いつでも控えの画面から取り下げられます。')],
          ]),
          columns: [165],
        },
      ],
    ],
    rests: '控えの画面のアドレスは、提案した方だけに伝えています',
  }
}

/** 回答期限延長通知書, to whoever proposed. */
export function extensionPaper(
  proposal: Proposal,
  signer: { readonly city: string; readonly section: string },
): PaperContent {
  const { city, section } = signer
  return {
    ...letter,
    paper: 'proposal-extension',
    title: '回答期限延長通知書',
    top: [`${[proposal.organisation, proposal.proposerName].filter(Boolean).join('　')}　様`],
    right: [
      proposal.extensionLabel,
      proposal.extensionOn ? formatWareki(proposal.extensionOn) : '',
      `${city}　${section}`,
    ],
    sheets: [
      [
        {
          ...lines('', [
            [
              words(
                'いただいた提案について、次のとおり回答の期限を延長します。お待たせすることをおわびします。',
              ),
            ],
          ]),
          columns: [165],
        },
        lines('提案', [
          line('受付番号', proposal.label),
          line('受け付けた日', formatWareki(proposal.receivedOn)),
          line('題', proposal.title),
        ]),
        lines('延長', [
          line('延長する日数', `${proposal.extensionDays ?? 0}日`),
          line('延長後の期限', formatWareki(proposal.dueOn)),
          line('延長する理由', proposal.extensionReason),
        ]),
      ],
    ],
    rests: '延長は1回だけです',
  }
}
