"""An office as enrolment brings it, and who acts in it with which rights."""
