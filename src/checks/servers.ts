/** Conditions on steps: which server the lines to copy are for. */
import { eq, facts, isIn, ne } from '../judge/build';

/** LiteSpeed reads Apache's .htaccess files. */
export const onApache = isIn( facts.server.software, [ 'apache', 'litespeed' ] );
export const onNginx = eq( facts.server.software, 'nginx' );
export const onIis = eq( facts.server.software, 'iis' );
/** A server whose rules we do not know how to write: the host does. */
export const onOtherServer = isIn( facts.server.software, [ 'php', 'other' ] );
/** A host that looks after the server itself. */
export const onManagedHost = ne( facts.server.managed_host, '' );
/** Bedrock and alike: settings live in .env and config/, changes arrive by deployment. */
export const byComposer = eq( facts.core.updates_by, 'composer' );
