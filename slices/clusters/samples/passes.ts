import { systemOf, within } from '#platform'
import { people, type Town } from '#platform/samples'
import { processesOf } from '../members/tables.ts'
import { recordPass } from '../passes/actions/record-pass.ts'
import { partiesSeenBy } from '../passes/tables.ts'

/** From, to (or a name outside and where), the process, times a year, minutes, kilometres. Blank: not known. */
const lines = `
サンテ光学株式会社|丹南精密プレス株式会社||プレス|60|10|
サンテ光学株式会社|有限会社越前リム線||リム線の引抜|24|12|
サンテ光学株式会社|株式会社前田ロー付||ロー付け|120|8|
サンテ光学株式会社|北陸表面処理協業組合||めっき|48|14|
サンテ光学株式会社|小林丁番有限会社||丁番製作|24||4.2
サンテ光学株式会社|見本メッキ工業（大阪）|国内|イオンプレーティング|12||
丹南精密プレス株式会社|上河内金型||金型製作|15||2.1
丹南精密プレス株式会社|有限会社森下NC切削||切削|30|7|
丹南精密プレス株式会社|吉江丁番製作所||丁番製作||20|
株式会社前田ロー付|川島ガラ研磨||バレル研磨|100|5|
株式会社前田ロー付|有限会社斎藤ロー付||ロー付け|||
株式会社前田ロー付|株式会社サバエ・レーザー||レーザー溶接|20|9|
川島ガラ研磨|内田バフ研磨||バフ研磨|90|4|
内田バフ研磨|西山調子取り||調子取り|80||
西山調子取り|北陸表面処理協業組合||めっき|75|18|
北陸表面処理協業組合|三里山塗装株式会社||塗装|40|11|
北陸表面処理協業組合|神明七宝||七宝|6||5.5
有限会社山岸眼鏡工房|内田バフ研磨||バフ研磨|50|6|
`

/** Who passes work on to whom in the sample's register, as told on visits. */
export async function fillPasses(town: Town, clusterId: string): Promise<void> {
  const { city } = people.officer
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
  const named = new Set(rows.flatMap(([from = '', to = '']) => [from, to]))
  const read = await within(
    town,
    { city, mode: 'read', person: async () => systemOf(city) },
    async (here) => {
      const businesses: { id: string; name: string }[] = []
      for (const name of named) businesses.push(...(await partiesSeenBy(here, name, [])))
      return { businesses, processes: await processesOf(here) }
    },
  )
  const idOf = (all: readonly { id: string; name: string }[], name: string) =>
    all.find((one) => one.name === name)?.id
  for (const row of rows) {
    const [from = '', to = '', outsideArea = '', process = '', timesAYear, minutes, metres] = row
    const [fromBusiness, toBusiness] = [idOf(read.businesses, from), idOf(read.businesses, to)]
    // A sample of the ring needs the sample of the register, which another town may not have.
    if (!fromBusiness || (outsideArea === '' && !toBusiness)) continue
    await town.do(people.officer, recordPass, {
      clusterId,
      fromBusiness,
      toBusiness: toBusiness ?? '',
      outsideName: outsideArea === '' ? '' : to,
      outsideArea,
      processId: idOf(read.processes, process) ?? '',
      timesAYear,
      minutes,
      metres,
      source: '訪問での聞き取り（見本）',
      confirmedOn: '2026-05-20',
      isSample: 'on',
    })
  }
}
