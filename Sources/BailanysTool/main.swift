print("Content follows.")
