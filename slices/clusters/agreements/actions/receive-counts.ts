import { decodeTable, formatWareki, parseCsv, UnreadableTable } from '#packages/japan'
import { action, canonical, insist, sha256 } from '#platform'
import { may } from '../../permissions.ts'
import { ReceiptForm } from '../forms.ts'
import {
  type Handed,
  itIsFromThePartnerToUs,
  itIsNotTheSameAgain,
  readCsv,
  readJson,
  theAgreementIsInForce,
  theDayIsWithinTheTerm,
  theFileCanBeRead,
  theHashHolds,
} from '../rules.ts'
import { agreementSeenBy, isHandedAlready, keepHandover } from '../tables.ts'

const most = 1_000_000

/** The counts of the other city are taken in: of the partner, to us, of a day in the term, and unchanged. */
export const receiveCounts = action({
  verb: 'clusters.receive-counts',
  may: may.writeClusters,
  form: ReceiptForm,

  async run(here, { clusterId, agreementId, file, check }) {
    const agreement = await agreementSeenBy(here, clusterId, agreementId)
    insist(theAgreementIsInForce(agreement, here.today))
    const handed = file.size > most ? null : read(new Uint8Array(await file.arrayBuffer()))
    insist(theFileCanBeRead(handed))
    if (handed === null) throw new RangeError('a file that cannot be read was let through')
    insist(
      theHashHolds(handed, sha256(canonical(handed.content)), check),
      itIsFromThePartnerToUs(handed, agreement, here.city),
      theDayIsWithinTheTerm(handed, agreement, here.today),
      itIsNotTheSameAgain(await isHandedAlready(here, agreementId, 'in', handed.sha256)),
    )
    const handoverId = await keepHandover(here, agreementId, 'in', handed)
    return {
      about: clusterId,
      params: { clusterId, agreementId, handoverId },
      noted: { agreementId, handoverId, sha256: handed.sha256 },
      say: `${agreement.partnerName}の数を受け取りました（${formatWareki(handed.content.asOn)}時点）。`,
    }
  },
})

function read(bytes: Uint8Array): Handed | null {
  try {
    const { text } = decodeTable(bytes)
    return text.trimStart().startsWith('{') ? readJson(JSON.parse(text)) : readCsv(parseCsv(text))
  } catch (error) {
    // Neither JSON nor CSV, and so no such file; the page says so beside the field.
    if (error instanceof SyntaxError || error instanceof UnreadableTable) return null
    throw error
  }
}
