"""The rules of telephone costs at my-vpa: one package for the pages, the browser and the shell."""
