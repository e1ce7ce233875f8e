import { expose } from 'comlink'
import { searchWork } from './search-work'

expose(searchWork())
