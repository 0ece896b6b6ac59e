import { any, facts, isProduction, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { refuse } from '../refuse';

export default check( 'medium', {
	catalogue_id: 'srv-ai',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.served_files.agent_files, ( file ) => file.served ),
	show: [
		show(
			__( 'Handed out to anybody', 'store-posture' ),
			pluck(
				where( facts.served_files.agent_files, ( file ) => file.served ),
				'path'
			),
			'paths'
		),
		show( __( 'Found on the disk', 'store-posture' ), pluck( facts.served_files.agent_files, 'path' ), 'paths' ),
	],
	title: {
		fail: __( 'Anybody can read the notes of your developers\' tools', 'store-posture' ),
		pass: __( 'No notes or settings of developers\' tools are handed out', 'store-posture' ),
		topic: __( 'Files of code editors and AI assistants', 'store-posture' ),
	},
	why: __(
		'Editors and AI assistants keep notes about the code and its servers in such files. A stranger learns from them how the shop is built, and where to look for holes.',
		'store-posture'
	),
	steps: [
		__( 'Delete the files named above on the server, and leave them out of what is deployed.', 'store-posture' ),
		...refuse( {
			pattern:
				'(\\.(cursor|claude|codex|gemini|github|vscode|idea)/.*|\\.(cursor|windsurf|cline)rules|\\.aider[^/]*|(AGENTS?|CLAUDE|GEMINI)\\.md)',
			names: [ '.cursor', '.claude', '.codex', '.gemini', '.github', '.vscode', '.idea', 'AGENTS.md', 'CLAUDE.md', 'GEMINI.md' ],
			ask: __( 'Ask your host: "Please answer 404 for files and folders that begin with a dot, except .well-known."', 'store-posture' ),
		} ),
	],
	who: 'developer',
	minutes: 5,
	references: [ 'asvs-13.4.7', 'owasp-a02' ],
	fix: 'leftover-files',
} );
