import { z } from 'zod'
import { action } from '#platform'
import { freezePaper, sealText } from '#slices/evidence'
import { indicatorRef } from '../../indicator-beads/tables.ts'
import { may } from '../../permissions.ts'
import { cardOf, cardPdf } from '../pages/card-page.tsx'
import { drawnSheets } from '../pages/sheets.tsx'
import { fileName } from '../rules.ts'

/** Keeps a card as it is printed now: what is measured or judged later leaves it as it was. */
export const freezeCard = action({
  verb: 'plans.freeze-card',
  may: may.writePlans,
  form: z.object({ indicatorId: z.uuid() }),

  async run(here, { indicatorId }) {
    const card = await cardOf(here, indicatorId)
    const { indicator, content, chart } = card
    const frozen = await freezePaper(here, {
      paper: 'indicator-card',
      subject: indicatorRef(indicatorId),
      title: `指標カード　${indicator.name}`,
      // As the checks say what measures cost, not for the council members.
      audiences: may.seeMatrix.roles.map((role) => `role:${role}`),
      content: { ...content, chart },
      html: (seal) => drawnSheets(content, sealText(seal), chart),
      files: async (seal) => [
        {
          name: fileName('指標カード', indicator.name, 'pdf'),
          type: 'application/pdf',
          bytes: await cardPdf(card, sealText(seal), seal.at),
        },
      ],
    })
    return {
      about: indicatorId,
      noted: { version: frozen.version, hash: frozen.hash },
      params: { indicatorId },
      say: `指標カードの第${frozen.version}版を残しました。後から値や判定が変わっても、この版は変わりません。`,
    }
  },
})
