/** What is said in English of working without a network, and of newer versions. */
export const offlineInEnglish = {
  keeping: {
    fetching: 'Getting ready to work without a network…',
    kept: 'Works without a network',
    insecure: 'Needs the network: browsers keep an app only if it comes over HTTPS',
    refused: 'Needs the network: this browser will not keep the app’s files',
    failed:
      'Needs the network: not all of the app’s files could be fetched and kept. The next visit tries again.',
  },
  versionReady: 'A new version of Galley is ready. Your saved work comes with you.',
  takeVersion: 'Load new version',
  later: 'Later',
  /** Why a new version was not loaded, though it was asked for. */
  notTaken: {
    busy: 'Not loaded yet: in this tab or another, pages are still being worked through or a dialog is open.',
    unsaved:
      'Not loaded: this tab or another holds work that is not saved. Everything is as it was.',
    silent: 'Not loaded: a tab of Galley does not answer. Go to it or close it, then try again.',
  },
}
