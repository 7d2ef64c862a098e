import { action, insist, notify, Refused } from '#platform'
import { may } from '../../permissions.ts'
import { inquiryAnswer } from '../addresses.ts'
import { InquiryForm } from '../forms.ts'
import { theDueDayIsAhead } from '../rules.ts'
import { keepInquiry } from '../tables.ts'

/** A section asks others; each is told at once. */
export const sendInquiry = action({
  verb: 'measures.send-inquiry',
  may: may.sendInquiries,
  form: InquiryForm,

  async run(here, typed) {
    const own = here.person.section?.id
    if (!own) throw new Refused('照会を出せるのは、課に所属する職員だけです。')
    insist(theDueDayIsAhead(typed.dueOn, here.today))
    const inquiryId = await keepInquiry(here, own, typed)
    for (const sectionId of new Set(typed.sectionIds)) {
      const sentence = `照会「${typed.title}」が届きました。期限までに課として一つ答えてください。`
      await notify(here, { sectionId }, sentence, inquiryAnswer({ inquiryId }))
    }
    return {
      about: inquiryId,
      noted: { after: typed },
      params: { inquiryId },
      say: `${typed.sectionIds.length}課に照会しました。`,
    }
  },
})
