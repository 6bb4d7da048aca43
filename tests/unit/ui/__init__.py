"""The window's parts, told values and watched for the facts they tell."""
