import { QueryClientProvider } from '@tanstack/react-query'
import { Component, type ReactNode, useState } from 'react'
import { DeskProvider } from '../ui/desk-context'
import { createHover, HoverContext } from '../ui/parts/hover'
import { LiveRegion } from '../ui/parts/live'
import { SyncContext, useNewSync } from '../ui/parts/sync'
import { LanguageContext, useWords } from '../ui/words'
import { Screen } from './screen'
import { type Services, ServicesContext } from './services'
import { usePreferences } from './taste'

/** The whole program around the services that live as long as the tab. */
export function App({ services }: { services: Services }) {
  return (
    <ServicesContext value={services}>
      <QueryClientProvider client={services.queries}>
        <DeskProvider value={services.desk}>
          <Surroundings />
        </DeskProvider>
      </QueryClientProvider>
    </ServicesContext>
  )
}

function Surroundings() {
  const { language } = usePreferences()
  const sync = useNewSync()
  const [hover] = useState(createHover)
  return (
    <LanguageContext value={language}>
      <HoverContext value={hover}>
        <SyncContext value={sync}>
          <CrashGuard>
            <LiveRegion>
              <Screen />
            </LiveRegion>
          </CrashGuard>
        </SyncContext>
      </HoverContext>
    </LanguageContext>
  )
}

/** A fault of ours must not look like lost work: it says what is safe and how to go on. */
class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children
  }
}

function Crashed() {
  const words = useWords()
  return (
    <main className="mx-auto flex h-full max-w-lg flex-col justify-center gap-4 px-6">
      <p role="alert" className="text-base">
        {words.crashed}
      </p>
      <div>
        <button
          type="button"
          className="button button-main"
          onClick={() => window.location.reload()}
        >
          {words.reload}
        </button>
      </div>
    </main>
  )
}
