import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { startServices } from './app/services'
import { applyTaste } from './app/taste'
import './ui/styles.css'

const services = await startServices()
applyTaste(services.preferences.get())
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App services={services} />
    </StrictMode>,
  )
