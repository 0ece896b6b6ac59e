<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

/**
 * Stands for the end of the process in the middle of a probe: nothing after it runs.
 */
final class ProcessDied extends \Error {}
