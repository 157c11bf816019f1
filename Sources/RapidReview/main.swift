print("rapidreview")
