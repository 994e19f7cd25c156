"""A profile opened, looked over and recovered: the folder of one desk."""
