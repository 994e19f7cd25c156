"""One result on its way into the hand: who takes it, what goes along, what is paid."""
