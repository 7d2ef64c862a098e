import { action, broken, Invalid, insist } from '#platform'
import { bead as beadPage } from '../../beads/addresses.ts'
import { canLink } from '../../link-types/rules.ts'
import { may } from '../../permissions.ts'
import { publishBead } from '../../publications/tables.ts'
import { ImportForm, KnownFacets, readThread } from '../forms.ts'
import { importDecision, importLink, isEmptyCity } from '../tables.ts'

/** A thread that another city or an earlier installation exported, into a city without records. */
export const importThread = action({
  verb: 'evidence.import-thread',
  may: may.importThreads,
  form: ImportForm,

  async run(here, { file: [file] }) {
    const thread = readThread((await file?.text()) ?? '')
    if (!thread) {
      throw new Invalid([
        {
          field: 'file',
          sentence: 'Sanchi が書き出した JSON-LD ではありません。ファイルを確かめてください。',
        },
      ])
    }
    insist((await isEmptyCity(here)) || broken('取り込めるのは、まだ記録のない市だけです。'))
    const beads = new Map<string, { bead: number; kind: string }>()
    for (const said of thread.entities) {
      const pid = said['@id']
      const published = await publishBead(here, {
        slice: said['sanchi:slice'],
        ref: said['sanchi:ref'],
        pid,
        kind: said.kind,
        title: said['dct:title'],
        happenedOn: said['sanchi:happenedOn'] ?? null,
        availableOn: said['dct:available'] ?? null,
        dueOn: said['sanchi:dueOn'] ?? null,
        audiences: said['sanchi:isPublic'] ? ['public'] : ['staff'],
        address: beadPage({ beadPid: `${here.city}-${pid}` }),
        fact: said['sanchi:fact'],
        facets: KnownFacets.parse(said['sanchi:facets'] ?? {}),
        figures: said['sanchi:figures'],
      })
      beads.set(pid, { bead: published.bead, kind: said.kind })
    }
    let links = 0
    for (const said of thread.entities) {
      const down = beads.get(said['@id'])
      for (const line of said['prov:qualifiedInfluence']) {
        const up = beads.get(line['prov:entity'])
        const type = line['sanchi:type']
        if (!up || !down || !canLink(type, up.kind, down.kind)) continue
        await importLink(here, {
          up: up.bead,
          down: down.bead,
          type,
          note: line['sanchi:note'],
          amountYen: line['sanchi:amountYen'],
          isPrimary: line['sanchi:isPrimary'],
          linkedAt: line['sanchi:linkedAt'],
        })
        links += 1
      }
    }
    for (const said of thread.activities) {
      const bead = beads.get(said['prov:used'])
      if (!bead) continue
      await importDecision(here, {
        bead: bead.bead,
        name: said['sanchi:name'],
        decidedAt: said['prov:endedAtTime'],
        isInstant: said['sanchi:isInstant'],
      })
    }
    return {
      about: 'evidence.import',
      noted: { after: { beads: beads.size, links, decisions: thread.activities.length } },
      say: `${beads.size}件の記録と${links}件のつながりを取り込みました。つないだ日時は、取り込んだいまの時刻です。`,
    }
  },
})
