import { editChain } from './chain-editor.ts'
import { upgradeDialogs } from './dialogs.ts'
import { keepUnsent } from './drafts.ts'
import { guardForms } from './form-guard.ts'
import { listenToKeys } from './keys.ts'
import { answerLive } from './live-answer.ts'
import { checkWhileTyping } from './live-check.ts'
import { pollWork } from './progress.ts'
import { countSelected } from './selection.ts'
import { walkThread } from './thread-walk.ts'
import { offerPrinting, offerTheirs, takeFocus } from './touches.ts'
import { resumeUploads } from './uploads.ts'

// Every page works without this file. It adds keys, drafts, dialogs and moving progress bars.
takeFocus()
walkThread()
upgradeDialogs()
// Before the guard, which sends a form once: it is held back until its file has come.
resumeUploads()
keepUnsent()
guardForms()
countSelected()
pollWork()
offerPrinting()
offerTheirs()
editChain()
checkWhileTyping()
answerLive()
listenToKeys()
