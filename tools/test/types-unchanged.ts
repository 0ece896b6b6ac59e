import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { ROOT } from '../paths';
import { report } from '../suite';

const FILES = [ 'src/judge/facts.gen.ts', 'src/api/types.gen.ts', 'includes/Contract/Shapes.php' ];
const read = () => FILES.map( ( file ) => readFileSync( join( ROOT, file ), 'utf8' ) );

const before = read();
spawnSync( process.execPath, [ '--import', 'tsx', join( ROOT, 'tools/generate-types.ts' ) ], { cwd: ROOT, stdio: 'inherit' } );
const after = read();
const changed = FILES.filter( ( _file, i ) => before[ i ] !== after[ i ] );
report( 'types', FILES.length - changed.length, changed.map( ( file ) => `${ file } was not up to date. It is now: commit it.` ) );
