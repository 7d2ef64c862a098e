import { z } from 'zod'
import { action } from '../actions.ts'
import { Missing } from '../errors.ts'
import { may } from './permissions.ts'
import { mailWishOf, markRead, notificationOf, setMailWish } from './tables.ts'

export const readNotification = action({
  verb: 'platform.read-notification',
  may: may.readOwn,
  form: z.object({ notificationId: z.uuid() }),
  async run(here, { notificationId }) {
    const { href } = await notificationOf(here, notificationId)
    await markRead(here, notificationId)
    return { about: notificationId, params: { href } }
  },
})

export const readAllNotifications = action({
  verb: 'platform.read-all-notifications',
  may: may.readOwn,
  form: z.object({}),
  async run(here) {
    if (here.person.id === null) throw new Missing()
    const count = await markRead(here, null)
    return { about: here.person.id, noted: { count }, say: `${count}件を既読にしました。` }
  },
})

export const chooseMail = action({
  verb: 'platform.choose-mail',
  may: may.readOwn,
  form: z.object({ mailWanted: z.literal('on').optional() }),
  async run(here, { mailWanted }) {
    if (here.person.id === null) throw new Missing()
    const before = (await mailWishOf(here)).mailWanted
    const after = mailWanted === 'on'
    await setMailWish(here, after)
    const say = after ? 'お知らせをメールでも送ります。' : 'お知らせのメールを止めました。'
    return { about: here.person.id, noted: { before, after }, say }
  },
})
