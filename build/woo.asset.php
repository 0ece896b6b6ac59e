<?php return array('dependencies' => array('react-jsx-runtime', 'wc-components', 'wp-hooks'), 'version' => 'a6a1d37333bdd16e2e03');
