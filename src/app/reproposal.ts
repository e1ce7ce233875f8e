import { useQuery } from '@tanstack/react-query'
import { inSlices } from '../platform'
import { takeProposal } from '../session'
import { useOpenPage } from '../ui/desk-context'
import type { ReproposalState } from '../ui/reproposal/reproposal-dialog'
import { useServices } from './services'

/** The name of the engine at hand; null until it is known. */
export function useEngineName(): string | null {
  const { engine } = useServices()
  const { data } = useQuery({
    queryKey: ['engine'],
    queryFn: () => engine.name(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? null
}

/**
 * Proposes the open page again, once, and puts the proposal in force. Who asked and goes away before it has come
 * stops the engine, and nothing has happened.
 */
export function useReproposal(): { state: ReproposalState; retry: () => void } {
  const { engine, desk } = useServices()
  const { page } = useOpenPage().open
  const query = useQuery({
    queryKey: ['reproposal', page.id],
    queryFn: async ({ signal }) => {
      const proposal = await engine.propose(page, signal)
      signal.throwIfAborted()
      await inSlices(takeProposal(desk, proposal), signal)
      return proposal.engine
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const state = query.isFetching ? 'running' : query.isError ? 'failed' : 'ready'
  return { state, retry: () => void query.refetch() }
}
