import { setClock } from './pageClock';
import { followLookOf } from './look';

/**
 * Runs before the scripts of an add-in's page that stands in the playground page: the server adds it to what is asked for
 * with `?hoy=`, and the add-in's own files stay as they are.
 */
setClock(new URLSearchParams(location.search).get('hoy') ?? '');
followLookOf(parent);
