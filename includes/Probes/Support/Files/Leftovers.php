<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

use StorePosture\Probes\Support\Text;

/**
 * Finds what people who worked on the site left behind: tools, notes, editors' copies.
 */
final class Leftovers {
	private const HEAD_BYTES   = 16384;
	private const INFO_BYTES   = 4096;
	/** Folders directly below the root that are WordPress's own. */
	private const CORE         = '/\/(wp-admin|wp-includes|wp-content)$/';
	private const SOURCES      = '/\.(php\d?|phtml)(~|\.(bak|old|orig|save|txt|swp|copy|\d{1,2}))$|^\..+\.php\.sw[op]$|\.(inc|phps)$/i';
	private const AGENT_FILES  = array( 'AGENTS.md', 'AGENT.md', 'CLAUDE.md', 'GEMINI.md', '.cursorrules', '.windsurfrules', '.clinerules', '.aider.chat.history.md', '.aider.conf.yml', '.github/copilot-instructions.md', '.cursor/mcp.json', '.claude/settings.json', '.claude/settings.local.json', '.codex/config.toml', '.gemini/settings.json', '.vscode/settings.json', '.vscode/launch.json', '.vscode/mcp.json', '.idea/workspace.xml', '.idea/dataSources.xml', '.idea/deployment.xml' );

	/**
	 * @param list<array<array-key, mixed>> $known Rows of data/leftover_tools.json.
	 */
	public function __construct( private readonly Tree $tree, private readonly array $known ) {}

	/**
	 * Tools, by what stands at the beginning of their files: a new name does not hide them.
	 *
	 * @return list<array{file: Found, body: string, login: string, ask: bool}>
	 */
	public function tools(): array {
		$tools = array();
		foreach ( $this->scripts() as $path ) {
			$head = (string) ( new Found( $path, '' ) )->head( self::HEAD_BYTES );
			foreach ( $this->known as $row ) {
				$mark = Text::of( $row['disk'] ?? '' );
				if ( '' !== $mark && str_contains( $head, $mark ) ) {
					$tools[] = array(
						'file'  => new Found( $path, Text::of( $row['kind'] ?? '' ) ),
						'body'  => Text::of( $row['body'] ?? '' ),
						'login' => Text::of( $row['login'] ?? '' ),
						'ask'   => true === ( $row['ask'] ?? null ),
					);
					break;
				}
			}
		}
		return $tools;
	}

	/**
	 * Small files that show phpinfo() and do little else.
	 *
	 * @return list<Found>
	 */
	public function info_pages(): array {
		$found = array();
		foreach ( $this->scripts() as $path ) {
			$file = new Found( $path, 'phpinfo' );
			if ( (int) $file->size() <= self::INFO_BYTES && 1 === preg_match( '/^(?!\s*(?:#|\/\/|\*)).*\bphpinfo\s*\(/mi', (string) $file->head( self::INFO_BYTES ) ) ) {
				$found[] = $file;
			}
		}
		return $found;
	}

	/**
	 * Copies of PHP files that no server runs, and that it may hand out as text.
	 *
	 * @return list<Found>
	 */
	public function sources(): array {
		$found   = array();
		$folders = array( ...$this->tree->roots(), $this->tree->content, WPMU_PLUGIN_DIR, ...$this->tree->themes() );
		foreach ( array_unique( $folders ) as $folder ) {
			foreach ( $this->tree->names( $folder, $folder !== $this->tree->root ) as $name ) {
				if ( 1 === preg_match( self::SOURCES, $name ) && 1 !== preg_match( Finder::CONFIG_COPIES, $name ) ) {
					$found[] = new Found( "{$folder}/{$name}", 'source' );
				}
			}
		}
		return Tree::files( $found );
	}

	/**
	 * @return list<Found>
	 */
	public function agent_files(): array {
		$found = array();
		foreach ( array( ...$this->tree->roots(), $this->tree->content, ...$this->tree->themes() ) as $folder ) {
			foreach ( self::AGENT_FILES as $name ) {
				$found[] = new Found( "{$folder}/{$name}", str_ends_with( $name, '.md' ) || str_ends_with( $name, 'rules' ) ? 'notes' : 'settings' );
			}
		}
		return Tree::files( $found );
	}

	/**
	 * PHP files in the root, in content and in uploads, and the first page of folders beside WordPress's own.
	 *
	 * @return list<string>
	 */
	private function scripts(): array {
		$scripts = array();
		foreach ( array_unique( array( ...$this->tree->roots(), $this->tree->content, $this->tree->uploads ) ) as $folder ) {
			foreach ( $this->tree->names( $folder, $folder !== $this->tree->root ) as $name ) {
				if ( 1 === preg_match( '/\.(php\d?|phtml)$/i', $name ) ) {
					$scripts[] = "{$folder}/{$name}";
				}
			}
		}
		foreach ( $this->tree->below( $this->tree->root ) as $folder ) {
			if ( 1 !== preg_match( self::CORE, $folder ) ) {
				$scripts[] = "{$folder}/index.php";
			}
		}
		return array_values( array_filter( array_unique( $scripts ), is_file( ... ) ) );
	}
}
